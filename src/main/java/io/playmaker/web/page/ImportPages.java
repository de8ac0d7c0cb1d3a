package io.playmaker.web.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.playmaker.imports.Import;
import io.playmaker.imports.ImportKind;
import io.playmaker.imports.ImportProblem;
import io.playmaker.imports.ImportProblem.Severity;
import io.playmaker.imports.Imports;
import io.playmaker.shared.Missing;
import io.playmaker.shared.Refused;
import io.playmaker.web.CsvCell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/imports")
class ImportPages {

    private static final int ROWS = 50;
    private static final int IMPORTS = 50;
    private static final int SUMMED = 12;
    private static final int AT_A_TIME = 1_000;

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    String imports(Model model) {
        list(model);
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("mappings", imports.mappings());
        return "imports";
    }

    @GetMapping(headers = "HX-Request")
    String list(Model model) {
        List<Import> recent = imports.recent(IMPORTS);
        model.addAttribute("imports", recent);
        model.addAttribute("going", recent.stream().anyMatch(ImportPages::active));
        return "imports :: list";
    }

    @GetMapping("/{id}")
    String report(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        state(id, severity, page, model);
        return "import";
    }

    @GetMapping(path = "/{id}", headers = "HX-Request")
    String state(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Import one = known(id);
        Severity wanted = severity(severity);
        int number = Math.max(0, page);
        List<ImportProblem> found = imports.problems(id, wanted, number * ROWS, ROWS + 1);
        model.addAttribute("one", one);
        model.addAttribute("going", active(one));
        model.addAttribute("severity", wanted);
        model.addAttribute("found", found.stream().limit(ROWS).toList());
        model.addAttribute("summary", imports.summary(id).stream().limit(SUMMED).toList());
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() > ROWS);
        return "import :: report";
    }

    @PostMapping("/{id}/stop")
    String stop(@PathVariable long id, Principal person, RedirectAttributes flash) {
        try {
            imports.stop(id, person.getName());
            flash.addFlashAttribute("done", "The import was stopped. What it had taken stays.");
        } catch (Refused e) {
            flash.addFlashAttribute("problem", e.getMessage());
        }
        return "redirect:/imports/" + id;
    }

    /** The same problems for a spreadsheet. */
    @GetMapping("/{id}/problems.csv")
    void download(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String severity,
            HttpServletResponse answer)
            throws IOException {
        known(id);
        Severity wanted = severity(severity);
        answer.setContentType("text/csv");
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        answer.setHeader("Content-Disposition", "attachment; filename=\"import-" + id + "-problems.csv\"");
        CsvWriter lines = CsvWriter.builder().build(answer.getWriter());
        lines.writeRecord("line", "column", "severity", "reason", "value");
        int offset = 0;
        List<ImportProblem> some;
        do {
            some = imports.problems(id, wanted, offset, AT_A_TIME);
            for (ImportProblem one : some)
                lines.writeRecord(
                        Integer.toString(one.line()),
                        CsvCell.harmless(one.column()),
                        one.severity().name(),
                        CsvCell.harmless(one.reason()),
                        CsvCell.harmless(one.value()));
            offset += AT_A_TIME;
        } while (some.size() == AT_A_TIME);
        lines.flush();
    }

    private static boolean active(Import one) {
        return one.state() == Import.State.WAITING || one.state() == Import.State.RUNNING;
    }

    private static @Nullable Severity severity(@Nullable String name) {
        return Named.inAnyCase(Severity.values(), name);
    }

    private Import known(long id) {
        return imports.find(id).orElseThrow(() -> Missing.of("import", id));
    }
}
