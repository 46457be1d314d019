package doorstep.place;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place as programs see it. */
@Schema(name = "Place", description = "A place of the tree, by its national division code")
public record PlaceRecord(
        @Schema(description = "2, 4, 6, 9 or 12 digits", examples = "320302001002") String code,
        @Schema(examples = "community") PlaceLevel level,
        @Schema(examples = "万通社区居委会") String name,
        @Schema(description = "Whole name, as in an address", examples = "江苏省徐州市鼓楼区黄楼街道万通社区居委会") String fullName,
        @Schema(description = "Code of the place above; null for a province", nullable = true, examples = "320302001")
                String parent,
        @JsonUnwrapped Size size,
        @Schema(description = "True for demonstration places, whose codes begin with 99", examples = "false")
                boolean madeUp) {

    /** How large it is. */
    public record Size(
            @Schema(
                            description =
                                    "How many communities it has, 1 for a community; null where only a part of it is the caller's to see",
                            nullable = true,
                            examples = "1")
                    Long communities,
            @Schema(
                            description = "Households of all its communities; null unless known for each",
                            nullable = true,
                            examples = "1850")
                    Long households,
            @Schema(
                            description = "Adults of all its communities; null unless known for each",
                            nullable = true,
                            examples = "4120")
                    Long adults) {}

    static PlaceRecord of(PlaceSummary summary, String fullName) {
        Place place = summary.place();
        return new PlaceRecord(
                place.code,
                place.level,
                place.name,
                fullName,
                place.parent,
                new Size(
                        summary.own() ? summary.communities() : null,
                        summary.households().whole(),
                        summary.adults().whole()),
                place.isMadeUp());
    }
}
