package doorstep.wave;

/** How an answer came. */
public enum Channel {
    /** By an open shared link: not a sample. */
    link,
    /** From a resident, by the household's own code. */
    household,
    /** From a volunteer at the door. */
    visit,
    /** On paper, typed in later. */
    paper;

    /** Whether answers of this channel come from a drawn sample and carry weights. */
    public boolean isSampled() {
        return this != link;
    }
}
