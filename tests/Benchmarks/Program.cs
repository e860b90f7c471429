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

// The floor itself, as a process of its own.
var bare = new Command("bare") { urls, replies, database };
bare.Hidden = true;
bare.SetAction(parsed => BareEndpoint.ServeAsync(
    parsed.GetRequiredValue(urls),
    JsonSerializer.Deserialize<List<string>>(File.ReadAllText(parsed.GetRequiredValue(replies))) ?? [],
    parsed.GetValue(database)));

return await new RootCommand("How quick TwinBot is.") { compare, bare }.Parse(args).InvokeAsync();
