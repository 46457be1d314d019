package doorstep.response.intake;

import doorstep.fieldwork.CodeHash;
import doorstep.fieldwork.HouseholdCodes;
import doorstep.wave.Answerer;
import doorstep.wave.Channel;
import doorstep.wave.links.LinkTarget;
import java.util.Optional;

/** Where answers came from, and what that spends. */
public sealed interface Origin {
    long waveId();

    String community();

    Channel channel();

    /** The volunteer who asked; 0 where residents answered by themselves. */
    default long interviewer() {
        return 0;
    }

    /** Who of the household answered: at the door and on paper the one whom chance chose. */
    default Answerer answerer() {
        return Answerer.drawn;
    }

    /** The same, where residents say who of their household answers. */
    default Origin by(Answerer who) {
        return this;
    }

    /** The token of the share link they came by, if they did. */
    Optional<String> link();

    /** What the household may spend once, by whichever way comes first; empty where nobody was drawn. */
    Optional<CodeHash> spends(HouseholdCodes codes);

    /**
     * A resident's page.
     *
     * @param householdCode as typed or carried by the address
     * @param says who of the household answers
     */
    record Page(LinkTarget target, Optional<String> householdCode, Answerer says) implements Origin {
        @Override
        public Answerer answerer() {
            return householdCode.isPresent() ? says : Answerer.untold;
        }

        @Override
        public Origin by(Answerer who) {
            return new Page(target, householdCode, who);
        }

        @Override
        public long waveId() {
            return target.wave().id();
        }

        @Override
        public String community() {
            return target.community().code();
        }

        @Override
        public Channel channel() {
            return householdCode.isPresent() ? Channel.household : Channel.link;
        }

        @Override
        public Optional<String> link() {
            return Optional.of(target.token());
        }

        @Override
        public Optional<CodeHash> spends(HouseholdCodes codes) {
            return householdCode.map(codes::hash);
        }
    }

    /** A drawn household, asked at the door or on paper. */
    record Door(long waveId, String community, Channel channel, long interviewer, CodeHash key) implements Origin {
        @Override
        public Optional<String> link() {
            return Optional.empty();
        }

        @Override
        public Optional<CodeHash> spends(HouseholdCodes codes) {
            return Optional.of(key);
        }
    }

    /**
     * A paper form of somebody who was not drawn: not a sample, and counted with the open links.
     *
     * @param token of the link that stands for paper in that community
     */
    record Sheet(long waveId, String community, String token) implements Origin {
        @Override
        public Answerer answerer() {
            return Answerer.untold;
        }

        @Override
        public Channel channel() {
            return Channel.link;
        }

        @Override
        public Optional<String> link() {
            return Optional.of(token);
        }

        @Override
        public Optional<CodeHash> spends(HouseholdCodes codes) {
            return Optional.empty();
        }
    }
}
