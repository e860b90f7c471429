using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Options;
using TwinBot.Storage;

namespace TwinBot.Evaluations;

/// <summary>When people are at work, where they live. A country of several zones is not in the table: there, as for any other unknown, the service's own zone counts.</summary>
sealed class WorkingDays
{
    readonly FrozenDictionary<string, WorkingHours> _byCountry;
    readonly WorkingHours _otherwise;
    readonly IStore _store;

    public WorkingDays(IStore store, IOptions<ServiceOptions> options)
    {
        _store = store;
        _otherwise = WorkingHours.Of(TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone));
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("zones.json") ?? throw new InvalidOperationException("zones.json is not in the assembly.");
        using var zones = JsonDocument.Parse(stream);
        _byCountry = zones.RootElement.EnumerateObject()
            .Where(entry => TimeZoneInfo.TryFindSystemTimeZoneById(entry.Value.GetString() ?? "", out _))
            .ToFrozenDictionary(entry => entry.Name, entry => WorkingHours.Of(TimeZoneInfo.FindSystemTimeZoneById(entry.Value.GetString() ?? "")), StringComparer.OrdinalIgnoreCase);
    }

    public WorkingHours Of(Response response) =>
        response.Community is { } id && _store.Records.Community(id)?.Country is { } country && _byCountry.TryGetValue(country, out var hours) ? hours : _otherwise;
}
