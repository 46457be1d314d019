package doorstep.place;

/** Whoever asks, as the doors need to know it; the room of accounts, which knows, lies below this one. */
public interface Asker {
    /** The places that the caller may see by the route that was taken; all of them where no member of staff asks. */
    Scope scope();
}
