package doorstep.response.cells;

import io.quarkus.qute.i18n.MessageBundle;

/** Up to when figures are, and what waits to be in them; Chinese in {@code messages/released_zh.properties}, English beside it. */
@MessageBundle("released")
public interface ReleasedMessages {
    String asOf();
    String waiting(long answers);
    String waitingWhy();
    String waitingBecause();
}
