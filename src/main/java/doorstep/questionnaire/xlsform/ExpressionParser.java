package doorstep.questionnaire.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of XLSForm's expressions that a questionnaire can hold; anything else is {@link NotHeld}. */
final class ExpressionParser {

    private static final int LONGEST = 8000;
    /** So that the YAML of it keeps within what its reader takes. */
    private static final int DEEPEST = 7;

    private static final Pattern TOKEN =
            Pattern.compile("\\$\\{\\s*[^}\\s]+\\s*}|'[^']*'|\"[^\"]*\"|[‘’][^‘’]*[‘’]|[“”][^“”]*[“”]"
                    + "|\\d+(?:\\.\\d+)?|<=|>=|!=|[=<>(),.-]|[A-Za-z_][A-Za-z0-9_-]*");

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ExpressionParser(String text) {
        if (text.length() > LONGEST) {
            throw new NotHeld("表达式太长。", "The expression is too long.");
        }
        Matcher token = TOKEN.matcher(text);
        for (int from = 0; from < text.length(); ) {
            if (Character.isWhitespace(text.charAt(from))) {
                from++;
            } else if (token.region(from, text.length()).lookingAt()) {
                tokens.add(token.group());
                from = token.end();
            } else {
                throw notUnderstood(text.substring(from, text.offsetByCodePoints(from, 1)));
            }
        }
    }

    static Expression parse(String text) {
        ExpressionParser parser = new ExpressionParser(text);
        Expression whole = parser.or();
        if (parser.at < parser.tokens.size()) {
            throw notUnderstood(parser.tokens.get(parser.at));
        }
        return whole;
    }

    private Expression or() {
        if (++depth > DEEPEST) {
            throw new NotHeld("括号层数太多。", "Its brackets are too deep.");
        }
        List<Expression> parts = new ArrayList<>(List.of(and()));
        while (takes("or")) {
            parts.add(and());
        }
        depth--;
        return Expression.joined(Expression.Kind.OR, parts);
    }

    private Expression and() {
        List<Expression> parts = new ArrayList<>(List.of(single()));
        while (takes("and")) {
            parts.add(single());
        }
        return Expression.joined(Expression.Kind.AND, parts);
    }

    private Expression single() {
        if (takes("not")) {
            return Expression.around(Expression.Kind.NOT, inBrackets());
        }
        if (takes("selected")) {
            expect("(");
            Operand of = operand();
            expect(",");
            Operand choice = operand();
            expect(")");
            if (!choice.isStated()) {
                throw notUnderstood(choice.text());
            }
            return Expression.selected(of, choice);
        }
        if (peek().equals("(")) {
            return Expression.around(Expression.Kind.BRACKETS, inBrackets());
        }
        Operand left = operand();
        Comparison.Sign sign = Comparison.Sign.of(next());
        return Expression.compared(new Comparison(left, sign, operand()).statedRight());
    }

    private Expression inBrackets() {
        expect("(");
        Expression inner = or();
        expect(")");
        return inner;
    }

    private Operand operand() {
        String token = next();
        char first = token.charAt(0);
        if (first == '$') {
            return new Operand(
                    Operand.Kind.QUESTION,
                    token.substring(2, token.length() - 1).strip());
        }
        if ("'\"‘’“”".indexOf(first) >= 0) {
            return new Operand(Operand.Kind.TEXT, token.substring(1, token.length() - 1));
        }
        if (Character.isDigit(first)) {
            return new Operand(Operand.Kind.NUMBER, token);
        }
        return switch (token) {
            case "." -> new Operand(Operand.Kind.ITSELF, token);
            case "-" -> minus(next());
            case "today" -> {
                expect("(");
                expect(")");
                yield new Operand(Operand.Kind.TODAY, token);
            }
            case "date" -> new Operand(Operand.Kind.DAY, argument().text());
            case "count-selected" -> new Operand(Operand.Kind.TICKED, argument().text());
            case "string-length" -> itsLength(argument());
            default -> throw notUnderstood(token);
        };
    }

    private static Operand minus(String digits) {
        if (!Character.isDigit(digits.charAt(0))) {
            throw notUnderstood("-");
        }
        return new Operand(Operand.Kind.NUMBER, "-" + digits);
    }

    private static Operand itsLength(Operand of) {
        if (!of.is(Operand.Kind.ITSELF)) {
            throw notUnderstood("string-length");
        }
        return new Operand(Operand.Kind.LENGTH, of.text());
    }

    private Operand argument() {
        expect("(");
        String token = peek();
        if (token.startsWith("count") || token.startsWith("string") || token.equals("date") || token.equals("today")) {
            throw notUnderstood(token);
        }
        Operand argument = operand();
        expect(")");
        return argument;
    }

    private boolean takes(String word) {
        boolean stands = at < tokens.size() && tokens.get(at).equals(word);
        at += stands ? 1 : 0;
        return stands;
    }

    private void expect(String token) {
        if (!takes(token)) {
            String found = at < tokens.size() ? tokens.get(at) : "";
            throw new NotHeld(
                    "这里应是 " + token + (found.isEmpty() ? "。" : "，却是 " + found + "。"),
                    "This should be " + token + (found.isEmpty() ? "." : ", but is " + found + "."));
        }
    }

    private String peek() {
        if (at >= tokens.size()) {
            throw new NotHeld("表达式没有写完。", "The expression is not finished.");
        }
        return tokens.get(at);
    }

    private String next() {
        String token = peek();
        at++;
        return token;
    }

    private static NotHeld notUnderstood(String what) {
        return new NotHeld("不支持 " + what + "。", what + " is not supported here.");
    }
}
