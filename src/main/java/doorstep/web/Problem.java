package doorstep.web;

import java.net.URI;
import java.util.Locale;

/** The catalogue of what can go wrong at the HTTP edge: one entry a problem, with its status and its words in both languages. */
public enum Problem {
    NOT_FOUND(404, "没有找到", "Not found"),
    BAD_REQUEST(400, "请求有误", "The request is wrong"),
    NOT_SIGNED_IN(401, "请先登录", "Sign in first"),
    NOT_ALLOWED(403, "您没有这项权限", "You may not do this"),
    FROM_ELSEWHERE(
            403, "这个请求不是从本站页面发出的，请在本站页面上重试", "This request did not come from a page of ours; try again from one"),
    TOO_MANY_ATTEMPTS(429, "密码错的次数太多，请稍后再试", "Too many wrong passwords; try again later"),
    TOO_MANY_GUESSES(429, "试的次数太多，请过一刻钟再试", "Too many tries; try again in a quarter of an hour"),
    INVITATION_NOT_VALID(
            403,
            "这个登录码用不了：可能已经用过或过期了。请向办公室要一个新的",
            "This invitation does not work: it may have been used or be too old. Ask the office for a new one"),
    PHONE_SIGNED_OUT(
            401,
            "这部手机已退出登录，手机里的记录还在。请向办公室要一个新的登录码",
            "This phone was signed out; its records are still on it. Ask the office for a new invitation"),
    METHOD_NOT_ALLOWED(405, "不支持这种请求方式", "This method is not supported here"),
    TOO_LARGE(413, "内容太大", "Too large"),
    LENGTH_UNKNOWN(411, "请先说明内容有多长（Content-Length）", "Say first how long the content is (Content-Length)"),
    UNKNOWN_HOST(
            421,
            "这个网址不是本系统的，请用办公室给的网址打开",
            "This address is not one of ours; open the one that the office has given you"),
    NO_HOST(400, "请求里没有写明网址（Host）", "The request does not name a host"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持这种内容格式", "This content type is not supported"),
    CONFLICT(409, "与现有内容冲突", "In conflict with what is there"),
    UNKNOWN_LINK(404, "没有这个问卷链接", "There is no such link"),
    WAVE_NOT_OPEN_YET(403, "问卷还没有开始", "The survey has not opened yet"),
    WAVE_CLOSED(410, "问卷已经结束", "The survey has closed"),
    OTHER_ANSWERS(409, "这份答卷已用同一编号提交过，但答案不同", "A response with this id was taken before, with other answers"),
    RESPONSE_WITHDRAWN(410, "这份答卷已经撤回", "This response was withdrawn"),
    UNKNOWN_RESPONSE(404, "没有找到这份答卷，请核对回执码", "There is no such response; check the receipt"),
    HOUSEHOLD_HAS_ANSWERED(409, "这一户已经答过了，谢谢", "This household has answered already, thank you"),
    UNKNOWN_HOUSEHOLD_CODE(422, "没有这个住户码", "There is no such household code"),
    ANSWERS_DO_NOT_FIT(422, "有些答案需要改一改", "Some answers do not fit the questionnaire"),
    DOES_NOT_FIT(422, "有些内容需要改一改", "Some of this does not fit"),
    OVERLOADED(503, "现在人太多，请稍后再试，答案还在", "Too busy just now; try again shortly, nothing was taken"),
    BROKEN(500, "我们这边出错了，请稍后再试", "Something broke on our side; try again later");

    public final int status;
    public final String zh;
    public final String en;

    Problem(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    /** The problem's name as {@code type} of RFC 9457. */
    public URI type() {
        return URI.create("urn:doorstep:problem:" + slug());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
