package io.playmaker.web.page;

import io.playmaker.playbook.Gate;
import io.playmaker.shared.Missing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What playbooks, tables and forms must keep, rule by rule; refusals point here. */
@Controller
class RulePages {

    private final Gate gate;

    RulePages(Gate gate) {
        this.gate = gate;
    }

    /** A piece of a text; code stands as it is written. */
    record Piece(String text, boolean code) {}

    @GetMapping("/playbooks/rules")
    String rules(Model page) {
        page.addAttribute("rules", gate.pages());
        return "rules";
    }

    @GetMapping("/playbooks/rules/{rule}")
    String rule(@PathVariable String rule, Model page) {
        Gate.Page found = gate.page(rule).orElseThrow(() -> Missing.of("rule", rule));
        page.addAttribute("rule", found);
        page.addAttribute("asks", pieces(found.asks()));
        page.addAttribute("why", pieces(found.why()));
        page.addAttribute("keep", pieces(found.keep()));
        return "rule";
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        boolean code = false;
        for (String piece : text.split("`", -1)) {
            if (!piece.isEmpty()) pieces.add(new Piece(code ? piece : piece.replace("*", ""), code));
            code = !code;
        }
        return pieces;
    }
}
