package doorstep.report.comments;

import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the pages of open answers; Chinese in {@code messages/comments_zh.properties}, English beside it. */
@MessageBundle("comments")
public interface CommentMessages {
    String what();
    String hidden();
    String few();
    String filling();
    String noQuestions();
    String none();
    String noneFound();
    String search();
    String question();
    String place();
    String tag();
    String anyQuestion();
    String anyPlace();
    String anyTag();
    String untagged();
    String find();
    String reset();
    String found(long found, long all);
    String count(long all);
    String ofPages(int page, int pages);
    String before();
    String after();
    String pages();
    String tick();
    String asTask();
    String handTicked();
    String handAll(long count);
    String handTooMany(int most);
    String tickToHand();
    String handHint();
    String somewhere();
    String only(String place);
    String all();
    String tagging();
    String tagged();
    String given();
    String choose();
    String fresh();
    String add();
    String remove();
    String manage();
    String tickSome();
    String chooseTag();
    String nameTag();
    String tagTooLong(int most);
    String tagIsThere(String name);
    String tagInUse();
    String counts();
    String countsHint();
    String total();
    String tags();
    String tagsHint();
    String uses();
    String name();
    String rename();
    String delete();
    String newTag();
    String addTag();
    String back();
    String actions();
    String noTags();
}
