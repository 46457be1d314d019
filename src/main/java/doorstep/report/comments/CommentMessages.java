package doorstep.report.comments;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of open answers; English in {@code messages/comments_en.properties}. */
@MessageBundle("comments")
public interface CommentMessages {
    @Message("居民原话")
    String title();

    @Message("居民在问卷里自己写的话：可以查、可以贴标签、可以立项整改。")
    String what();

    @Message("电话、证件号、银行卡号和邮箱，在存下之前就已经隐去。名字和门牌号认不出来：看到了请不要外传。顺序是打乱的，看不出谁先谁后。")
    String hidden();

    @Message("不到 10 份答卷的社区不写出名字，那里的话归到街道名下；一个街道只有一个这样的社区时，再并进一个社区。")
    String few();

    @Message("程序刚更新，这一轮以前的原话还在整理，一般几分钟就好。")
    String filling();

    @Message("这份问卷没有让人自己写的题目。")
    String noQuestions();

    @Message("还没有人写下什么。")
    String none();

    @Message("没有符合条件的话。")
    String noneFound();

    @Message("包含的字")
    String search();

    @Message("题目")
    String question();

    @Message("地点")
    String place();

    @Message("标签")
    String tag();

    @Message("全部题目")
    String anyQuestion();

    @Message("全部地点")
    String anyPlace();

    @Message("不限")
    String anyTag();

    @Message("还没贴标签")
    String untagged();

    @Message("查找")
    String find();

    @Message("清除条件")
    String reset();

    @Message("共 {all} 条，符合条件 {found} 条")
    String found(long found, long all);

    @Message("共 {all} 条")
    String count(long all);

    @Message("第 {page} 页，共 {pages} 页")
    String ofPages(int page, int pages);

    @Message("上一页")
    String before();

    @Message("下一页")
    String after();

    @Message("翻页")
    String pages();

    @Message("选中这一条")
    String tick();

    @Message("立项整改")
    String asTask();

    @Message("选中的转为一项整改")
    String handTicked();

    @Message("这 {count} 条都转为一项整改")
    String handAll(long count);

    @Message("一次最多转 {most} 条：先用上面的条件缩小范围。")
    String handTooMany(int most);

    @Message("请先选中几条原话，再转为整改。")
    String tickToHand();

    @Message("只转本页选中的。也可以加到没办结的整改里，下一页选。")
    String handHint();

    @Message("地点不写出")
    String somewhere();

    @Message("{place}（较小的社区合在一起）")
    String only(String place);

    @Message("全部")
    String all();

    @Message("选中的原话：贴标签，或转为整改")
    String tagging();

    @Message("标签：")
    String tagged();

    @Message("已有的标签")
    String given();

    @Message("请选择")
    String choose();

    @Message("或写一个新标签")
    String fresh();

    @Message("贴上")
    String add();

    @Message("取下")
    String remove();

    @Message("管理标签")
    String manage();

    @Message("请先选中几条原话，再贴标签。")
    String tickSome();

    @Message("请选一个标签，或写一个新标签。")
    String chooseTag();

    @Message("请写下标签的名字。")
    String nameTag();

    @Message("标签最多 {most} 个字。")
    String tagTooLong(int most);

    @Message("已经有“{name}”这个标签了。")
    String tagIsThere(String name);

    @Message("还有原话贴着这个标签，所以没有删除。")
    String tagInUse();

    @Message("说得最多的")
    String counts();

    @Message("一条原话可以有几个标签，所以各列加起来会超过总数。这里只算写了话的人，不能当作比例来看。")
    String countsHint();

    @Message("合计")
    String total();

    @Message("标签")
    String tags();

    @Message("标签是各轮通用的。改名会改所有轮次；只有没用过的才能删除。")
    String tagsHint();

    @Message("用了几次（各轮合计）")
    String uses();

    @Message("名字")
    String name();

    @Message("改名")
    String rename();

    @Message("删除")
    String delete();

    @Message("新标签")
    String newTag();

    @Message("加上")
    String addTag();

    @Message("回到居民原话")
    String back();

    @Message("操作")
    String actions();

    @Message("还没有标签。可以先想好五到十个，比如“路灯”“停车”“物业”。")
    String noTags();
}
