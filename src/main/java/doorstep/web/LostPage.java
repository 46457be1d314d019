package doorstep.web;

/** The page that people find where an address leads nowhere. The room that makes it lies below this one. */
public interface LostPage {
    /**
     * The whole page in the reader's language.
     *
     * @param title what is not there
     * @param detail what exactly, and the remedy; may be empty
     * @param staff whether the address was one of staff's pages
     */
    String html(String title, String detail, boolean staff);
}
