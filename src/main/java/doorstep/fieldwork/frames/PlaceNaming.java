package doorstep.fieldwork.frames;

import java.util.List;

/** Says which community a row is of: by its own column, else by the sheet's or the file's name, or by the title above the list. */
final class PlaceNaming {
    private final Communities communities;
    private final String only;
    private final Finding finding;

    PlaceNaming(Communities communities, String only, Finding finding) {
        this.communities = communities;
        this.only = only;
        this.finding = finding;
    }

    boolean isOne() {
        return only != null;
    }

    String onlyName() {
        return communities.name(only);
    }

    /** The turn of the name that a row gives. */
    int ofRow(String street, String text, String at) {
        return finding.place(street + "|" + text, () -> {
            if (only != null && text.isEmpty()) {
                return new Found.Named(text, only, "", at, 0);
            }
            Communities.Match match = text.isEmpty() ? Communities.Match.NONE : communities.find(street, text);
            String shown = street.isEmpty() ? text : street + " " + text;
            return new Found.Named(shown.strip(), match.code(), match.others(), at, 0);
        });
    }

    /** The turn of the name of a sheet whose rows name none. */
    int ofSheet(FrameSheet.Named sheet, List<String> titles) {
        String called = finding.sheets.get(sheet.number());
        return finding.place("sheet " + sheet.number(), () -> {
            if (only != null) {
                return new Found.Named(called, only, "", called, 0);
            }
            Communities.Match match = communities.within(sheet.name());
            for (String title : titles) {
                match = match.code() == null ? communities.within(title) : match;
            }
            match = match.code() == null ? communities.within(sheet.file()) : match;
            return new Found.Named(called, match.code(), match.others(), called, 0);
        });
    }
}
