package io.playmaker.engine.gate;

import io.playmaker.playbook.Gate.Finding;
import io.playmaker.playbook.Gate.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** All rules, in the order in which they are looked at and shown. */
public final class Rulebook {

    /** Where the page of a rule is found. */
    public static final String PAGES = "/playbooks/rules/";

    private static final List<Rule> RULES = List.of(
            new FilesCanBeRead(),
            new OnlyKnownFiles(),
            new IdsAreReadable(),
            new EverythingHasAName(),
            new CharterIsComplete(),
            new TimeToLiveIsSet(),
            new OnlyKnownElements(),
            new NothingRunsCode(),
            new OnlySafeExpressions(),
            new OnlyKnownActions(),
            new ActionsGetTheirInputs(),
            new ActionsAreRetried(),
            new EveryStepHasAForm(),
            new EveryStepHasSomebody(),
            new EveryStepIsDue(),
            new EveryStepSaysWhy(),
            new PrioritiesStayBelowEscalation(),
            new EveryDecisionExists(),
            new EveryPlaybookExists(),
            new EveryMessageExists(),
            new EveryMaterialExists(),
            new TimersLieAhead(),
            new GatewaysDecide(),
            new EveryNodeIsReachable(),
            new EveryNodeReachesAnEnd(),
            new EveryPathEndsInAnOutcome(),
            new LoopsWait(),
            new VariablesAreSetBeforeTheyAreRead(),
            new TasklistCanDrawTheForm(),
            new AnswersHaveKeys(),
            new TextsHaveALimit(),
            new ConditionsAreFeel(),
            new EveryStepCanBeSkipped(),
            new CellsAreFeel(),
            new EveryRowCanMatch(),
            new RowsDoNotOverlap(),
            new StartsNamePlaybooks(),
            new StartsHaveACooldown(),
            new StartsAreComplete(),
            new RisksAreComplete());

    private Rulebook() {}

    static List<Rule> rules() {
        return RULES;
    }

    /** All that is wrong with these files. */
    public static List<Finding> check(Map<String, byte[]> files, Known known) {
        Bundle bundle = Bundle.read(files, known);
        List<Finding> found = new ArrayList<>();
        for (Rule rule : RULES) found.addAll(check(rule, bundle));
        return found;
    }

    static List<Finding> check(Rule rule, Bundle bundle) {
        Findings findings = new Findings(rule.name());
        rule.check(bundle, findings);
        return findings.all();
    }

    public static List<Page> pages() {
        return RULES.stream().map(Rulebook::page).toList();
    }

    private static Page page(Rule rule) {
        try (var in = new ClassPathResource("gate/" + pageName(rule.name()) + ".md").getInputStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String[] parts = text.split("(?m)^#.*$", -1);
            String title = text.lines().findFirst().orElse("").replaceFirst("^#\\s*", "");
            return new Page(
                    rule.name(), pageName(rule.name()), title, parts[1].strip(), parts[2].strip(), parts[3].strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The rule " + rule.name() + " has no page", e);
        }
    }

    /** {@code EveryStepHasAForm} is {@code every-step-has-a-form}. */
    public static String pageName(String rule) {
        return rule.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
