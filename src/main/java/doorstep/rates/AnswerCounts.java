package doorstep.rates;

import doorstep.wave.Channel;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many answers a wave has.
 *
 * @param byChannel eligible ones; every channel is there
 * @param ineligible those that the screener ruled out, of all channels
 * @param excludedByChannel those that staff left out of the results, in none of the other counts; every channel is there
 */
public record AnswerCounts(Map<Channel, Long> byChannel, long ineligible, Map<Channel, Long> excludedByChannel) {

    public AnswerCounts {
        byChannel = new EnumMap<>(byChannel);
        Map<Channel, Long> excluded = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            excluded.put(channel, excludedByChannel.getOrDefault(channel, 0L));
        }
        excludedByChannel = excluded;
    }

    /** Left out of the results by staff, of all channels. */
    public long excluded() {
        return excludedByChannel.values().stream().mapToLong(Long::longValue).sum();
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
