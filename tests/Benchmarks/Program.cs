using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using TwinBot.Benchmarks;
using TwinBot.Benchmarks.Bare;
using TwinBot.Benchmarks.Micro;
using TwinBot.Benchmarks.Systems;

// The driver keeps off the core that the servers have.
if (Environment.ProcessorCount > 1 && OperatingSystem.IsLinux() && args is not ["micro", ..])
{
    Process.GetCurrentProcess().ProcessorAffinity = (1 << Server.Core) - 1;
}

var seconds = new Option<int>("--seconds") { Description = "How long each figure is measured, after six times as long to warm up, half of it at rest.", DefaultValueFactory = _ => 10 };
var only = new Option<string?>("--only") { Description = "A part of the name of who is measured." };
var published = new Option<string?>("--bot") { Description = "A TwinBot.dll that is published already." };
var records = new Option<int[]>("--records") { Description = "How many records there are.", DefaultValueFactory = _ => [100, 10_000, 1_000_000], AllowMultipleArgumentsPerToken = true };
var urls = new Option<string>("--urls") { Required = true };
var replies = new Option<string>("--replies") { Required = true };
var database = new Option<string?>("--database");

Build Published(ParseResult parsed) => parsed.GetValue(published) is { } bot ? new Build(bot) : Build.Publish();

var compare = new Command("compare", "TwinBot beside the bare endpoint and the official SDK: a whole guided dialog, turn by turn, 1, 16 and 128 at once.") { seconds, only, published };
compare.SetAction(async parsed =>
{
    var rows = await new Comparison(Published(parsed), TimeSpan.FromSeconds(parsed.GetValue(seconds))).RunAsync(parsed.GetValue(only));
    Console.WriteLine(Table.Of(rows));
});

var start = new Command("start", "From the start of the process to the answer of a free sentence, in one language and in all four.") { published };
start.SetAction(async parsed => Console.WriteLine(await Starting.MeasureAsync(Published(parsed))));

var growth = new Command("growth", "A turn, a look-up and a start with more and more on record.") { seconds, published, records };
growth.SetAction(async parsed => Console.WriteLine(await new Growth(Published(parsed), TimeSpan.FromSeconds(parsed.GetValue(seconds))).RunAsync(parsed.GetValue(records) ?? [])));

var memory = new Command("memory", "Memory with four languages warm, and after 10,000 conversations and 100,000 different sentences.") { published };
memory.SetAction(async parsed => Console.WriteLine(await Remembering.MeasureAsync(Published(parsed))));

var sentences = new Command("sentences", "How long sentences take to be understood, one by one: real ones, hostile ones.");
sentences.SetAction(_ => Console.WriteLine(Sentences.Measure()));

var micro = new Command("micro", "Understanding, look-up, a turn and the store by themselves (BenchmarkDotNet).");
micro.SetAction(_ => MicroBenchmarks.Run());

// The floor itself, as a process of its own.
var bare = new Command("bare") { urls, replies, database };
bare.Hidden = true;
bare.SetAction(parsed => BareEndpoint.ServeAsync(
    parsed.GetRequiredValue(urls),
    JsonSerializer.Deserialize<List<string>>(File.ReadAllText(parsed.GetRequiredValue(replies))) ?? [],
    parsed.GetValue(database)));

var all = new RootCommand("How quick TwinBot is. Without a verb: everything but micro; on a quiet machine, about half an hour.") { compare, start, growth, memory, sentences, micro, bare };
all.Options.Add(seconds);
all.Options.Add(published);
all.Options.Add(records);
all.SetAction(async parsed =>
{
    var build = Published(parsed);
    var time = TimeSpan.FromSeconds(parsed.GetValue(seconds));
    Console.WriteLine(Machine.Name);
    Console.WriteLine();
    Console.WriteLine(Table.Of(await new Comparison(build, time).RunAsync(null)));
    Console.WriteLine(await Starting.MeasureAsync(build));
    Console.WriteLine(Sentences.Measure());
    Console.WriteLine(await Remembering.MeasureAsync(build));
    Console.WriteLine(await new Growth(build, time).RunAsync(parsed.GetValue(records) ?? []));
});
return await all.Parse(args).InvokeAsync();
