package doorstep.response;

/** What the contract shows beside each answer of the response API. */
final class ResponseExamples {
    static final String UUID = "5b0ed2c8-1f43-4f0e-9a57-0c1a3c1f7d10";

    static final String SUBMISSION =
            """
            {"link": "k7tmr4xd9h", "language": "zh", "answers": {"heard": "well", "where_heard": ["poster", "friend"], "adults": 2}}""";

    static final String RECEIPT = """
            {"receipt": "K7QF2M9XPT4D"}""";

    static final String NOT_JSON =
            """
            {"type": "urn:doorstep:problem:bad-request", "title": "请求有误", "status": 400, "detail": "第 1 行第 24 列附近不是有效的 JSON。"}""";

    static final String NOT_OPEN_YET =
            """
            {"type": "urn:doorstep:problem:wave-not-open-yet", "title": "问卷还没有开始", "status": 403, "opens_at": "2026-03-01T01:00:00Z"}""";

    static final String CLOSED =
            """
            {"type": "urn:doorstep:problem:wave-closed", "title": "问卷已经结束", "status": 410, "closes_at": "2026-03-31T15:59:00Z"}""";

    static final String UNKNOWN_LINK =
            """
            {"type": "urn:doorstep:problem:unknown-link", "title": "没有这个问卷链接", "status": 404}""";

    static final String OTHER_ANSWERS =
            """
            {"type": "urn:doorstep:problem:other-answers", "title": "这份答卷已用同一编号提交过，但答案不同", "status": 409}""";

    static final String HOUSEHOLD_HAS_ANSWERED =
            """
            {"type": "urn:doorstep:problem:household-has-answered", "title": "这一户已经答过了，谢谢", "status": 409}""";

    static final String DO_NOT_FIT =
            """
            {"type": "urn:doorstep:problem:answers-do-not-fit", "title": "有些答案需要改一改", "status": 422,
             "problems": [{"question": "heard", "code": "REQUIRED", "message": "请选择一个答案。"}]}""";

    static final String OVERLOADED =
            """
            {"type": "urn:doorstep:problem:overloaded", "title": "现在人太多，请稍后再试，答案还在", "status": 503}""";

    static final String UNKNOWN_RESPONSE =
            """
            {"type": "urn:doorstep:problem:unknown-response", "title": "没有找到这份答卷，请核对回执码", "status": 404}""";

    private ResponseExamples() {}
}
