using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using TwinBot.Benchmarks;
using TwinBot.Benchmarks.Bare;
using TwinBot.Benchmarks.Systems;

// The driver keeps off the core that the servers have.
if (Environment.ProcessorCount > 1 && OperatingSystem.IsLinux())
{
    Process.GetCurrentProcess().ProcessorAffinity = (1 << Server.Core) - 1;
}

var seconds = new Option<int>("--seconds") { Description = "How long each figure is measured.", DefaultValueFactory = _ => 10 };
var only = new Option<string?>("--only") { Description = "A part of the name of who is measured." };
var urls = new Option<string>("--urls") { Required = true };
var replies = new Option<string>("--replies") { Required = true };
var database = new Option<string?>("--database");

var compare = new Command("compare", "TwinBot beside the bare endpoint and the official SDK.") { seconds, only };
compare.SetAction(async parsed =>
{
    var time = TimeSpan.FromSeconds(parsed.GetValue(seconds));
    var comparison = new Comparison(Build.Publish(), time / 2, time);
    var rows = await comparison.RunAsync(parsed.GetValue(only));
    var (first, all) = await comparison.StartAsync();
    Console.WriteLine(Table.Of(rows));
    Console.WriteLine($"From process start to the answer of a free sentence: {first:0.00} s; in all four languages, one after another: {all:0.00} s.");
});

var prof = new Command("prof") { seconds };
prof.SetAction(async parsed =>
{
    using var bot = new TwinBot.Benchmarks.Micro.InProcess();
    TimeSpan Cpu() => Process.GetCurrentProcess().TotalProcessorTime;
    var c0 = Cpu();
    void Lap(string n) { var c = Cpu(); Console.WriteLine($"{n} {(c - c0).TotalMilliseconds:0} ms"); c0 = c; }
    var langs = TwinBot.Texts.Languages.Load(); Lap("load");
    _ = TwinBot.Understanding.PlaceTable.Shipped; Lap("places");
    foreach (var sp in langs.All) { _ = TwinBot.Understanding.PhraseBook.Of(sp); Lap("book " + sp.Language.Code); TwinBot.Understanding.PhraseBook.Of(sp).Intents.WarmUp(); Lap("learn " + sp.Language.Code); }
    bot.Services.GetRequiredService<TwinBot.Understanding.Understander>().WarmUp(); Lap("again");
    for (var i = 0; i < 300; i++) { await bot.PlayAsync(); }
    var began = Stopwatch.GetTimestamp();
    var n = 0;
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    var alloc = GC.GetTotalAllocatedBytes();
    while (Stopwatch.GetElapsedTime(began).TotalSeconds < parsed.GetValue(seconds)) { await bot.PlayAsync(); n += 8; }
    Console.WriteLine($"{n} turns, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / n:0.000} ms CPU a turn, {(GC.GetTotalAllocatedBytes() - alloc) / n / 1024} kB a turn");
});

var learn = new Command("learn") { seconds };
learn.SetAction(parsed =>
{
    var w = Stopwatch.StartNew(); var n = 0; var c = Process.GetCurrentProcess().TotalProcessorTime;
    while (w.Elapsed.TotalSeconds < parsed.GetValue(seconds)) { LearnAll(); n++; }
    Console.WriteLine($"{n} times, {(Process.GetCurrentProcess().TotalProcessorTime - c).TotalMilliseconds / n:0} ms CPU each");
    static void LearnAll() => new TwinBot.Understanding.Understander(TwinBot.Texts.Languages.Load()).WarmUp();
});

// The floor itself, as a process of its own.
var bare = new Command("bare") { urls, replies, database };
bare.Hidden = true;
bare.SetAction(parsed => BareEndpoint.ServeAsync(
    parsed.GetRequiredValue(urls),
    JsonSerializer.Deserialize<List<string>>(File.ReadAllText(parsed.GetRequiredValue(replies))) ?? [],
    parsed.GetValue(database)));

return await new RootCommand("How quick TwinBot is.") { compare, bare, prof, learn }.Parse(args).InvokeAsync();
