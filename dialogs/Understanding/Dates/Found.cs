namespace TwinBot.Understanding.Dates;

/// <summary>A date, or a range of two, that stands at tokens <c>First</c> up to but not <c>End</c>.</summary>
sealed record Found(int First, int End, Fields Fields, Fields? To = null);
