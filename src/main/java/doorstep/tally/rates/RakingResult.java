package doorstep.tally.rates;

import java.util.function.Function;

/** What raking came to: {@link Raked}, or {@link NotRaked} with the reason. */
public sealed interface RakingResult permits Raked, NotRaked {
    /** What to make of each kind. */
    <T> T match(Function<Raked, T> raked, Function<NotRaked, T> not);
}
