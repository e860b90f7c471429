using TwinBot.Partnerships;
using TwinBot.Records;
using TwinBot.Tests.Conversation;
using TwinBot.Texts;
using TwinBot.Understanding;

namespace TwinBot.Tests.Understanding;

/// <summary>What is wanted, where its parts leave no doubt; was it, or will it be.</summary>
public sealed class IntentEvidenceTests
{
    static readonly Understander s_understander = new(Languages.Load());

    static readonly (string Name, string Country)[] s_towns = [("Bath", "GB"), ("Lens", "FR"), ("York", "GB"), ("Namur", "BE")];

    static readonly MemoryRecords s_records = MemoryRecords.None.With([.. s_towns.Select(town => RecordChange.Put(null, new Community { Id = town.Name, Name = town.Name, Country = town.Country }))]);

    [Theory]
    [InlineData("en", "please delete my last entry, I put it in twice")]
    [InlineData("nl", "verwijder mijn laatste invoer aub, dubbel ingegeven")]
    [InlineData("fr", "efface ma dernière entrée stp, je l'ai mise deux fois")]
    [InlineData("de", "lösch bitte meinen letzten eintrag, den hab ich doppelt gemacht")]
    [InlineData("en", "can you move the committee meeting from Monday to Tuesday")]
    [InlineData("nl", "kan je die bestuursvergadering van maandag op dinsdag zetten")]
    [InlineData("fr", "tu peux mettre la réunion du comité de lundi à mardi")]
    [InlineData("de", "kannst du die Vorstandssitzung von Montag auf Dienstag legen")]
    [InlineData("en", "Minigolf with York will be on Sunday instead of Saturday")]
    [InlineData("en", "the committee meeting moves from 21 to 28 May")]
    [InlineData("en", "can you add two youngsters to the February camp?")]
    [InlineData("en", "football tournament: 46 players rather than 42")]
    [InlineData("nl", "Minigolf met York wordt zondag in plaats van zaterdag")]
    [InlineData("nl", "zoommeeting met Lens uitgesteld tot 3 juni")]
    [InlineData("nl", "kun je twee jongeren toevoegen aan het kamp van februari?")]
    [InlineData("fr", "le minigolf avec York aura lieu dimanche au lieu de samedi")]
    [InlineData("fr", "la réunion du comité passe du 21 au 28 mai")]
    [InlineData("fr", "j'ai mis Namur pour l'hommage aux mineurs, mais c'était Lens")]
    [InlineData("de", "Minigolf mit York ist am Sonntag statt am Samstag")]
    [InlineData("de", "mein letzter Eintrag ist falsch, es waren 18 Schüler")]
    [InlineData("de", "Fußballturnier: 46 Spieler statt 42")]
    [InlineData("en", "the barbecue with York was down for 20 June but it'll be the 27th")]
    [InlineData("nl", "zet het kamp van Bath een week later")]
    [InlineData("fr", "la réception avec Lens a duré jusqu'au 10 mai")]
    [InlineData("de", "es waren nur 18 Schüler beim Austausch mit Lens")]
    [InlineData("en", "the herb garden only takes place in July")]
    [InlineData("nl", "de kruidentuin gaat pas door in juli")]
    [InlineData("fr", "le jardin n'a lieu qu'en juillet")]
    [InlineData("de", "die Kräuterspirale findet erst im Juli statt")]
    [InlineData("en", "photo exhibition: attendance was 75 rather than 60")]
    [InlineData("de", "hab 34 für die Sitzung eingetragen, waren aber 43")]
    [InlineData("nl", "verkeerde stad: de beiaardiers kwamen uit Bath")]
    [InlineData("de", "nimm den Trödelverkauf wieder raus")]
    [InlineData("fr", "renomme le projet livre de recettes")]
    [InlineData("en", "scrap the picnic with York")]
    [InlineData("nl", "smijt die bbq met York er maar uit")]
    [InlineData("fr", "le cours d'allemand commencera plus tard que prévu, le 21 septembre")]
    [InlineData("de", "lösche unseren Grillabend mit York")]
    public void One_for_the_other_is_a_change(string language, string text) => Assert.Equal("changeActivity", Heard(language, text));

    [Theory]
    [InlineData("en", "list of official visits to Lens between 2019 and 2023")]
    [InlineData("nl", "hoeveel kinderen deden vorig jaar mee aan het kamp")]
    [InlineData("fr", "la liste des visites officielles à Lens entre 2019 et 2023")]
    [InlineData("fr", "y a un match prévu avec York en juin ?")]
    [InlineData("fr", "combien de fois on a vu ceux de Namur depuis janvier")]
    [InlineData("de", "Liste der offiziellen Besuche in Lens zwischen 2019 und 2023")]
    [InlineData("en", "show the plan for June")]
    [InlineData("de", "wer kam zum Grillfest?")]
    [InlineData("fr", "montre le planning de juin")]
    [InlineData("en", "count the ceremonies since 2021")]
    [InlineData("nl", "tel de plechtigheden sinds 2021")]
    [InlineData("fr", "compte les cérémonies depuis 2021")]
    [InlineData("de", "zähl die Feierstunden seit 2021")]
    public void What_is_asked_for_is_looked_for(string language, string text) => Assert.Equal("findActivities", Heard(language, text));

    [Theory]
    [InlineData("en", "My lad's football team lost 6-0 on Sunday, 11 sad faces at tea")]
    [InlineData("nl", "Mijn jongste zijn voetbalploeg verloor zondag met 6-0")]
    [InlineData("fr", "le foot de mon gamin, perdu 6-0 dimanche")]
    [InlineData("de", "die Fußballmannschaft meines Buben hat am Sonntag 6:0 verloren")]
    [InlineData("en", "what electric bike do you recommend for less than 2000 euros?")]
    [InlineData("fr", "quel vélo électrique me conseilles-tu pour moins de 2000 € ?")]
    [InlineData("nl", "hoe laat sluit de Aldi op zondag")]
    [InlineData("en", "York City lost on Saturday")]
    [InlineData("nl", "file op de E42 naar Namen vanmorgen")]
    [InlineData("fr", "le RC Lens a perdu samedi")]
    [InlineData("de", "morgen streikt die Bahn in Namur")]
    [InlineData("en", "is the swimming pool open on Whit Monday")]
    [InlineData("en", "what's a good wine to go with lamb")]
    [InlineData("fr", "mon fils cherche un stage de soudeur du côté de Namur")]
    [InlineData("en", "the kids are off school on Monday")]
    [InlineData("nl", "er is een nieuwe Lidl in Namen")]
    [InlineData("fr", "qu'est-ce qui passe au cinéma à Lens ce soir")]
    [InlineData("de", "schöner Sonnenuntergang in York gestern")]
    public void What_is_of_the_family_is_none_of_it(string language, string text) => Assert.Equal("none", Heard(language, text));

    [Theory]
    [InlineData("en", "could you please put one more contact on our list")]
    [InlineData("nl", "zet nog iemand op onze lijst")]
    [InlineData("fr", "mets encore une personne sur notre liste")]
    [InlineData("de", "Setz bitte noch eine Person auf unsere Liste")]
    public void Somebody_for_the_list_is_a_contact(string language, string text) => Assert.Equal("addContact", Heard(language, text));

    [Theory]
    [InlineData("en", "zoom with Bath tonight at 8", "planActivity")]
    [InlineData("en", "zoom with Bath 7 may 6pm, 9 people on the call", "logActivity")]
    [InlineData("en", "we're organising a toy collection for Namur on 28 November", "planActivity")]
    [InlineData("en", "celebrated New Year's Eve in York", "logActivity")]
    [InlineData("nl", "Oudjaar gevierd in York met onze vrienden", "logActivity")]
    [InlineData("nl", "over veertien dagen begint het jeugdkamp", "planActivity")]
    [InlineData("fr", "Aide d'urgence pour Namur après la tempête : cinq bûcherons, le 19 janvier", "logActivity")]
    [InlineData("fr", "sentier nature balisé avec Lens en octobre, 21 volontaires", "logActivity")]
    [InlineData("fr", "Début octobre, échange scolaire prévu à Namur avec 24 élèves", "planActivity")]
    [InlineData("fr", "on organise une collecte de jouets pour Namur le 28 novembre", "planActivity")]
    [InlineData("de", "Silvester in York gefeiert", "logActivity")]
    [InlineData("de", "Am 14. November sammeln wir Winterkleidung für Namur", "planActivity")]
    [InlineData("en", "Board meeting on 18 June at 7 pm in the town hall", "planActivity")]
    [InlineData("nl", "drie bakkers uit Namen zijn komen kijken hoe we brood bakken, 14 en 15 april", "logActivity")]
    [InlineData("nl", "dinsdag de 19e vergadering comité bij Greet", "planActivity")]
    [InlineData("fr", "on enverra des couvertures aux sinistrés de York début juin, 5 bénévoles", "planActivity")]
    [InlineData("de", "Unser Bürgermeister empfängt am 2. Juni sechs Gemeinderäte aus York", "planActivity")]
    [InlineData("de", "ab 5. Oktober Niederländischkurs mit einer Lehrerin aus Namur, 11 Anmeldungen", "planActivity")]
    [InlineData("fr", "j'ai eu le bonheur de voir 27 correspondants de Namur suivre les cours chez nous du 16 au 21 mars", "logActivity")]
    [InlineData("en", "our old fire engine was donated to Lens in June 2024", "logActivity")]
    [InlineData("nl", "de comitévergadering van 24 maart was kort want er was voetbal op tv, negen leden", "logActivity")]
    [InlineData("en", "triathlon in Bath on 13 September, seven of us have entered", "planActivity")]
    [InlineData("en", "we're driving two vans of clothes to Namur on 1 November", "planActivity")]
    [InlineData("nl", "Op 1 oktober onthalen wij een delegatie van 11 uit Namen op het stadhuis", "planActivity")]
    [InlineData("nl", "In oktober lopen 5 verplegers uit Namen mee in het ziekenhuis van York", "planActivity")]
    [InlineData("de", "Vom 5. bis 9. Oktober sitzen 28 Jugendliche aus Lens bei uns im Unterricht", "planActivity")]
    [InlineData("de", "Im November stellt die Malgruppe aus York 16 Bilder aus", "planActivity")]
    [InlineData("de", "Vom 5. bis 9. Oktober saßen 28 Jugendliche aus Lens bei uns im Unterricht", "logActivity")]
    [InlineData("nl", "daguitstap naar York met 38 personen op 27 september, zeer plezant", "logActivity")]
    public void What_was_is_told_from_what_will_be(string language, string text, string intent) => Assert.Equal(intent, Heard(language, text));

    /// <summary>Nobody of that name is on record: somebody new, unless what happened to them is told.</summary>
    [Theory]
    [InlineData("en", "Mary Jones is the chair of the York committee, mary@york.example", "addContact")]
    [InlineData("nl", "Marie Jansen is de voorzitter van het comité in Namen, marie@namen.example", "addContact")]
    [InlineData("fr", "Marie Dupont est la présidente du comité de Lens, marie@lens.example", "addContact")]
    [InlineData("de", "die Vorsitzende in York ist Maria Schulz, maria@york.example", "addContact")]
    [InlineData("en", "Mary Jones is no longer chair in York", "changeContact")]
    [InlineData("nl", "Marie Jansen is niet langer voorzitter in Namen", "changeContact")]
    [InlineData("fr", "Marie Dupont n'est plus présidente à Lens", "changeContact")]
    [InlineData("de", "Maria Schulz ist nicht mehr Vorsitzende in York", "changeContact")]
    public void Who_is_told_to_hold_a_role_is_new(string language, string text, string intent) => Assert.Equal(intent, Heard(language, text));

    [Theory]
    [InlineData("en", "What a night: karaoke with the Lens lot, 2 May, 30 people", "logActivity")]
    [InlineData("nl", "Wat was het gezellig: roti gegeten met Lens, 14 februari, 22 man", "logActivity")]
    [InlineData("fr", "Quelle soirée : karaoké avec ceux de Lens, 2 mai, 30 personnes", "logActivity")]
    [InlineData("de", "Was war das gemütlich: Roti mit den Freunden aus Lens, 14. Februar, 22 Leute", "logActivity")]
    [InlineData("nl", "lijstje hulpacties voor Namen aub", "findActivities")]
    [InlineData("en", "short list of the camps with York please", "findActivities")]
    [InlineData("fr", "petite liste des concerts avec Lens svp", "findActivities")]
    [InlineData("de", "kleine Liste der Konzerte mit Lens bitte", "findActivities")]
    [InlineData("en", "have you heard, a fire in York last night, 3 injured", "none")]
    [InlineData("nl", "hoe maak je stoofvlees met bruin bier voor 6 man", "none")]
    [InlineData("fr", "t'as entendu, y a eu le feu à Lens hier, 3 blessés", "none")]
    [InlineData("de", "hast du gehört in Lens hats gestern gebrannt, 3 verletzte", "none")]
    [InlineData("nl", "Goeiemorgen allemaal, kopje koffie erbij en dan de krant", "none")]
    [InlineData("en", "Morning all, cup of coffee and then the paper", "none")]
    public void Exclamations_news_and_lists_are_told_apart(string language, string text, string intent) => Assert.Equal(intent, Heard(language, text));

    static string Heard(string language, string text) => s_understander.Hear(text, new Language(language), new HearingContext(s_records, DateTable.Today)).Intent is { Confidence: >= 0.5 } said ? said.Intent : "none";
}
