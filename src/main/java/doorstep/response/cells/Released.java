package doorstep.response.cells;

/** Which stored responses the cells count, for queries beside the cells: what they tell moves with the same releases. */
public final class Released {
    /** SQL: whether the cells count {@code response r}: by the changes that were folded, but for what waits. */
    public static final String R =
            """
            (EXISTS (SELECT 1 FROM waiting x WHERE x.lane = r.lane AND x.seq = r.seq AND x.kind <> 'in')
              OR r.seq <= (SELECT l.folded FROM lane l WHERE l.id = r.lane)
                 AND NOT EXISTS (SELECT 1 FROM waiting x WHERE x.lane = r.lane AND x.seq = r.seq)
                 AND COALESCE((SELECT v.kind FROM response_event v JOIN lane l ON l.id = v.lane
                                WHERE v.uuid = r.uuid AND v.seq <= l.folded ORDER BY v.change_no DESC LIMIT 1), 'restored') = 'restored')""";

    private Released() {}
}
