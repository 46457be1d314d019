package doorstep.response.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import doorstep.questionnaire.Tongue;
import doorstep.questionnaire.answers.RawAnswers;
import doorstep.wave.Answerer;
import doorstep.web.Problem;
import doorstep.web.ProblemException;
import doorstep.web.StrictJson;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** A submission as a program sends it, read strictly: what is not understood is refused by name, never passed over. */
record SubmissionBody(
        String link, Tongue language, RawAnswers answers, Optional<String> householdCode, Answerer answerer) {
    private static final Set<String> FIELDS = Set.of("link", "language", "answers", "household_code", "drawn_adult");
    private static final int LONGEST_NAME = 60;

    /** @throws ProblemException BAD_REQUEST, saying where and what */
    static SubmissionBody read(byte[] json) {
        JsonNode body = tree(json);
        if (!body.isObject()) {
            throw wrong("请求内容应是一个 JSON 对象。", "The body should be a JSON object.");
        }
        body.fieldNames().forEachRemaining(SubmissionBody::refuseUnknown);
        if (!body.path("answers").isObject()) {
            throw wrong("“answers”应是一个 JSON 对象。", "\"answers\" should be a JSON object.");
        }
        String link = text(body, "link").orElseThrow(() -> wrong("缺少“link”。", "\"link\" is missing."));
        Tongue language = text(body, "language").map(SubmissionBody::language).orElse(Tongue.CHINESE);
        RawAnswers answers = RawAnswers.ofJson(body.get("answers"));
        return new SubmissionBody(link, language, answers, text(body, "household_code"), answerer(body));
    }

    private static JsonNode tree(byte[] json) {
        try {
            return StrictJson.tree(json);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            int line = at == null ? 1 : at.getLineNr();
            int column = at == null ? 1 : at.getColumnNr();
            throw wrong(
                    "第 " + line + " 行第 " + column + " 列附近不是有效的 JSON。",
                    "Not valid JSON near line " + line + ", column " + column + ".");
        } catch (IOException e) {
            throw wrong("请求内容应是 UTF-8 编码的 JSON。", "The body should be JSON in UTF-8.");
        }
    }

    private static void refuseUnknown(String field) {
        if (!FIELDS.contains(field)) {
            String shown = field.length() > LONGEST_NAME ? field.substring(0, LONGEST_NAME) + "…" : field;
            throw wrong("不认识的字段“" + shown + "”。", "Unknown field \"" + shown + "\".");
        }
    }

    private static Answerer answerer(JsonNode body) {
        JsonNode value = body.path("drawn_adult");
        if (value.isMissingNode() || value.isNull()) {
            return Answerer.untold;
        }
        if (!value.isBoolean()) {
            throw wrong("“drawn_adult”应是 true 或 false。", "\"drawn_adult\" should be true or false.");
        }
        return value.booleanValue() ? Answerer.drawn : Answerer.another;
    }

    private static Optional<String> text(JsonNode body, String field) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw wrong("“" + field + "”应是文字。", "\"" + field + "\" should be a string.");
        }
        return Optional.of(value.textValue());
    }

    private static Tongue language(String tag) {
        return Tongue.of(tag)
                .orElseThrow(() -> wrong(
                        "“language”应是语言代码，例如 zh、en、ug。",
                        "\"language\" should be the tag of a language, such as zh, en or ug."));
    }

    private static ProblemException wrong(String zh, String en) {
        return new ProblemException(Problem.BAD_REQUEST, zh, en);
    }
}
