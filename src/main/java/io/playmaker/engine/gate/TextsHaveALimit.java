package io.playmaker.engine.gate;

/** A text that people write has a largest length which fits into a variable. */
final class TextsHaveALimit implements Rule {

    private static final int LONGEST = 4000;

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.forms().stream()
                .flatMap(FormFile::questions)
                .filter(question ->
                        question.type().equals("textfield") || question.type().equals("textarea"))
                .filter(question -> {
                    int limit =
                            question.json().path("validate").path("maxLength").asInt(0);
                    return limit < 1 || limit > LONGEST;
                })
                .forEach(question -> findings.at(
                        question,
                        "The text %s has no limit from 1 to %d characters, and a longer one cannot be kept. Set its maximum"
                                        .formatted(question.named(), LONGEST)
                                + " length."));
    }
}
