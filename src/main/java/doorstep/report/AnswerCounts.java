package doorstep.report;

import doorstep.wave.Channel;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many answers a wave has.
 *
 * @param byChannel eligible ones; every channel is there
 * @param ineligible those that the screener ruled out, of all channels
 */
public record AnswerCounts(Map<Channel, Long> byChannel, long ineligible) {

    public AnswerCounts {
        byChannel = new EnumMap<>(byChannel);
    }

    public long of(Channel channel) {
        return byChannel.getOrDefault(channel, 0L);
    }

    /** Eligible answers of the channels that are a sample. */
    public long sampled() {
        return of(Channel.household) + of(Channel.visit) + of(Channel.paper);
    }

    /** Eligible answers of all channels. */
    public long all() {
        return sampled() + of(Channel.link);
    }
}
