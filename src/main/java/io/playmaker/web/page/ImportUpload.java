package io.playmaker.web.page;

import io.playmaker.imports.Import;
import io.playmaker.imports.ImportKind;
import io.playmaker.imports.ImportProblem;
import io.playmaker.imports.Imports;
import io.playmaker.imports.Mapping;
import io.playmaker.imports.Preview;
import io.playmaker.shared.Invalid;
import io.playmaker.shared.Refused;
import io.playmaker.web.api.Rights;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From a chosen file to an import. The browser keeps the file and sends it again, so the server remembers nothing. */
@Controller
@RequestMapping("/imports")
class ImportUpload {

    private final Imports imports;

    ImportUpload(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/preview")
    String preview(
            @RequestParam("file") MultipartFile file, @RequestParam MultiValueMap<String, String> form, Model model)
            throws IOException {
        if (file.isEmpty()) return "imports :: nothing";
        try {
            Draft draft = Draft.of(form, imports.mappings());
            byte[] head = FirstRows.of(file.getBytes());
            ImportKind kind = kind(draft, head);
            Preview guessed = imports.preview(kind, head, null);
            boolean own = draft.mapping() == null;
            if (own && !draft.madeFor(kind, guessed.columns())) {
                show(kind, guessed, guessed.suggestion(), Map.of(), draft, model);
            } else {
                Preview preview = imports.preview(kind, head, draft.told(imports, kind));
                show(kind, preview, own ? draft.chosen() : Map.of(), draft.constants(), draft, model);
            }
            return "imports :: preview";
        } catch (Invalid e) {
            model.addAttribute("sentence", AccountPages.sentence(e));
            return "imports :: unreadable";
        }
    }

    @PostMapping
    String submit(
            @RequestParam("file") MultipartFile file,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String saveAs,
            Authentication person,
            RedirectAttributes flash)
            throws IOException {
        try {
            if (file.isEmpty()) throw new Invalid("file", "Choose a file with at least a line that names the columns.");
            Draft draft = Draft.of(form, imports.mappings());
            String mapping = saved(draft, file.getBytes(), saveAs.strip(), person.getName());
            Import started = imports.submit(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "upload.csv"),
                    file.getBytes(),
                    mapping,
                    person.getName(),
                    Rights.mayWriteHistory(person));
            return "redirect:/imports/" + started.id();
        } catch (Invalid | Refused e) {
            flash.addFlashAttribute("problem", AccountPages.sentence(e));
            return "redirect:/imports";
        }
    }

    /** The mapping to use: saved first, if it was given a name. */
    private String saved(Draft draft, byte[] csv, String saveAs, String by) {
        if (draft.mapping() != null) return draft.mapping().name();
        byte[] head = FirstRows.of(csv);
        ImportKind kind = kind(draft, head);
        Preview guessed = imports.preview(kind, head, null);
        String told = draft.madeFor(kind, guessed.columns())
                ? draft.told(imports, kind)
                : imports.define(kind, guessed.suggestion(), draft.constants());
        return saveAs.isEmpty()
                ? told
                : imports.save(new Mapping(saveAs, kind, told, false), by).name();
    }

    private ImportKind kind(Draft draft, byte[] head) {
        ImportKind known =
                draft.kindOf(imports.preview(ImportKind.ACCOUNTS, head, null).columns());
        return known == null ? likely(head) : known;
    }

    /** The kind whose fields fit the columns best; a kind whose needed fields are all there comes first. */
    private ImportKind likely(byte[] head) {
        ImportKind best = ImportKind.ACCOUNTS;
        int most = -1;
        for (ImportKind kind : ImportKind.values()) {
            Map<String, String> fits = imports.preview(kind, head, null).suggestion();
            boolean complete = imports.fields(kind).stream()
                    .allMatch(field -> !field.required() || fits.containsValue(field.name()));
            int points = fits.size() + (complete ? 100 : 0);
            if (points > most) {
                most = points;
                best = kind;
            }
        }
        return best;
    }

    private void show(
            ImportKind kind,
            Preview preview,
            Map<String, String> chosen,
            Map<String, String> constants,
            Draft draft,
            Model model) {
        List<Imports.Field> fields = imports.fields(kind);
        model.addAttribute("rowKind", kind);
        model.addAttribute("looked", preview);
        model.addAttribute("fields", fields);
        model.addAttribute("chosen", chosen);
        model.addAttribute("constants", constants);
        model.addAttribute("named", draft.mapping());
        model.addAttribute(
                "open",
                fields.stream()
                        .filter(field -> !chosen.containsValue(field.name()))
                        .toList());
        model.addAttribute(
                "takenFields",
                fields.stream()
                        .map(Imports.Field::name)
                        .filter(name -> preview.taken().stream().anyMatch(row -> row.containsKey(name)))
                        .toList());
        List<ImportProblem> ofFile = preview.problems().stream()
                .filter(problem -> problem.line() == 0)
                .toList();
        model.addAttribute("blocked", ofFile);
        List<ImportProblem> ofRows = preview.problems().stream()
                .filter(problem -> problem.line() > 0)
                .toList();
        model.addAttribute("rowProblems", ofRows);
        model.addAttribute(
                "unsaid",
                !constants.isEmpty()
                        || !ofFile.isEmpty()
                        || ofRows.stream()
                                .anyMatch(problem -> !preview.columns().contains(problem.column())));
    }
}
