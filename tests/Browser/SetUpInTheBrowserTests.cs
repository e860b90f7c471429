using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TwinBot.Channels;

namespace TwinBot.Tests.Browser;

/// <summary>A newcomer on a phone puts a partnership of three towns on record, with everything that happens on the way.</summary>
public sealed class SetUpInTheBrowserTests
{
    [BrowserTheory]
    [InlineData("nl-NL", "Nieuwe stedenband tussen Gouda, Solingen en Kongsberg sinds 1957", "Actief", "jeugd en sport", "terug", "kunst en sport", "wie is de burgemeester van Solingen?", "het jaar was 1958", "Dat is alles", "Bewaren")]
    [InlineData("fr-BE", "Nouveau jumelage entre Gouda, Solingen et Kongsberg depuis 1957", "Actif", "jeunesse et sport", "retour", "culture et sport", "qui est le maire de Solingen ?", "l’année était 1958", "C’est tout", "Enregistrer")]
    [InlineData("en-GB", "New twinning between Gouda, Solingen and Kongsberg since 1957", "Active", "youth and sport", "back", "culture and sport", "who is the mayor of Solingen?", "the year was 1958", "That’s all", "Save")]
    [InlineData("de-DE", "Neue Partnerschaft zwischen Gouda, Solingen und Kongsberg seit 1957", "Aktiv", "Jugend und Sport", "zurück", "Kultur und Sport", "wer ist der Bürgermeister von Solingen?", "das Jahr war 1958", "Das war alles", "Speichern")]
    public async Task Three_towns_are_set_up_with_a_correction_a_step_back_a_look_up_a_reload_and_a_restart(
        string locale, string opening, string active, string themes, string back, string others, string lookUp, string correction, string done, string save)
    {
        await using var bot = await RunningBot.StartAsync();
        await using var screen = await Screen.OpenAsync(bot, locale: locale);
        var name = locale[..2];
        await screen.SayAsync(opening);
        await screen.WaitForAsksAsync("status");
        await screen.ShootAsync($"{name}-1-opening");
        await screen.TapAsync(active);
        await screen.WaitForAsksAsync("themes");
        await screen.SayAsync(themes);
        await screen.WaitForAsksAsync("objectives");
        await screen.Page.ReloadAsync();
        await screen.SayAsync(back);
        await screen.WaitForAsksAsync("themes");
        await screen.SayAsync(others);
        await screen.WaitForAsksAsync("objectives");
        await screen.SayAsync(lookUp);
        await screen.WaitForAsksAsync("objectives");
        await screen.ShootAsync($"{name}-2-look-up");
        await bot.RestartAsync();
        await screen.Page.ReloadAsync();
        await screen.SayAsync(correction);
        await screen.WaitForAsksAsync("objectives");
        await screen.TapAsync(done);
        await screen.WaitForAsksAsync("confirm");
        await screen.ShootAsync($"{name}-3-summary");
        Assert.Equal(0, await screen.OverhangAsync());
        await screen.TapAsync(save);
        await screen.WaitForEndedAsync("saved");
        await screen.ShootAsync($"{name}-4-saved");

        using var file = new MemoryStream();
        await bot.Services.GetRequiredService<IHandouts>().WriteExportAsync(file, CancellationToken.None);
        var export = JsonNode.Parse(file.ToArray());
        var partnership = Assert.Single(export?["partnerships"]?.AsArray() ?? []);
        Assert.Equal("Gouda – Solingen – Kongsberg", partnership?["name"]?.GetValue<string>());
        Assert.Equal("1958", partnership?["signedOn"]?.GetValue<string>());
        Assert.Equal("twinning", partnership?["kind"]?.GetValue<string>());
        Assert.Equal("active", partnership?["status"]?.GetValue<string>());
        Assert.Equal(["artAndCulture", "sport"], (partnership?["themes"]?.AsArray() ?? []).Select(theme => theme?.GetValue<string>()));
        Assert.Equal(["Gouda NL", "Solingen DE", "Kongsberg NO"], Members(export, partnership));
        Assert.Empty(screen.Troubles);
    }

    static IEnumerable<string> Members(JsonNode? export, JsonNode? partnership) =>
        (partnership?["members"]?.AsArray() ?? [])
            .Select(member => (export?["communities"]?.AsArray() ?? []).First(community => community?["id"]?.GetValue<string>() == member?["community"]?.GetValue<string>()))
            .Select(community => $"{community?["name"]} {community?["country"]}");
}
