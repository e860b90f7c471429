namespace TwinBot;
public class Smoke { [Fact] public void Runs() => Assert.True(DateTime.UnixEpoch.Year == 1970); }
