namespace TwinBot.Calendars;

static class CalendarSetup
{
    public static IServiceCollection AddCalendars(this IServiceCollection services) => services.AddSingleton<CalendarWriter>();
}
