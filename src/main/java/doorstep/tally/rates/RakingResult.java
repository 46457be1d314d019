package doorstep.tally.rates;

/** What raking came to: {@link Raked}, or {@link NotRaked} with the reason. */
public sealed interface RakingResult permits Raked, NotRaked {}
