package doorstep.rates;

import doorstep.wave.Channel;

/**
 * Which people a row is about.
 *
 * @param channel null where it is not one
 * @param label of the choice; empty where it is a channel, or the question was left empty
 */
record PartName(Kind kind, Channel channel, String label) {

    /** What tells the people apart. */
    enum Kind {
        channel,
        question
    }

    static PartName of(Channel channel) {
        return new PartName(Kind.channel, channel, "");
    }

    static PartName of(String label) {
        return new PartName(Kind.question, null, label);
    }
}
