package doorstep.wave;

/** Staff changed a wave or its links: what memory holds of them is read anew once the change is committed. */
public record WaveChanged(long wave) {}
