package io.playmaker.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row of the decision table in words. */
@Component("rowWords")
class RowWords {

    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)\\s*(.+)");
    private static final Pattern RANGE = Pattern.compile("[\\[\\](]\\s*(.+?)\\s*\\.\\.\\s*(.+?)\\s*[\\[\\])]");
    private static final Pattern CHOICE =
            Pattern.compile("(?s)\\s*if .+? then (\"[^\"]*\"(?:\\s*\\+.*?)?)\\s+else (.+)");
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|([A-Za-z]\\w*)");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    private final Words words;

    RowWords(Words words) {
        this.words = words;
    }

    /** A FEEL test: "Enterprise or Mid market", "not Churned", "at least 30", "between 1 and 3". */
    public String test(String feel) {
        Matcher not = NOT.matcher(feel.strip());
        return not.matches() ? "not " + any(not.group(1)) : any(feel);
    }

    private String any(String feel) {
        return parts(feel).stream().map(this::one).collect(Collectors.joining(" or "));
    }

    private String one(String test) {
        Matcher range = RANGE.matcher(test);
        if (range.matches()) return "between " + value(range.group(1)) + " and " + value(range.group(2));
        Matcher compared = COMPARED.matcher(test);
        if (compared.matches()) return comparison(compared.group(1)) + " " + value(compared.group(2));
        return value(test);
    }

    private static String comparison(String sign) {
        return switch (sign) {
            case "<" -> "less than";
            case "<=" -> "at most";
            case ">" -> "more than";
            default -> "at least";
        };
    }

    private String value(String feel) {
        if (feel.equals("null")) return "unknown";
        if (feel.equals("true")) return "yes";
        if (feel.equals("false")) return "no";
        return feel.startsWith("\"") && feel.endsWith("\"") && feel.length() > 1
                ? words.plain(feel.substring(1, feel.length() - 1))
                : feel;
    }

    /** What an output says; facts that are put in between stand in brackets. */
    public String text(@Nullable String feel) {
        if (feel == null) return "";
        Matcher choice = CHOICE.matcher(feel);
        if (choice.matches()) return text(choice.group(1)) + " Or: " + text(choice.group(2));
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(feel);
        while (piece.find())
            text.append(piece.group(1) != null ? piece.group(1) : "(" + words.low(piece.group(2)) + ")");
        return text.toString();
    }

    /** At commas that are in no text, bracket or list. */
    private static List<String> parts(String feel) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (char sign : feel.toCharArray()) {
            if (sign == '"') quoted = !quoted;
            if (!quoted && "([{".indexOf(sign) >= 0) depth++;
            if (!quoted && ")]}".indexOf(sign) >= 0) depth--;
            if (sign == ',' && !quoted && depth == 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else part.append(sign);
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
