package io.playmaker.engine.gate;

/** Every file is one of three kinds, and what its ending says. */
final class FilesCanBeRead implements Rule {

    @Override
    public void check(Bundle bundle, Findings findings) {
        bundle.unread()
                .forEach(file -> findings.in(
                        file.file(),
                        file.line(),
                        file.column(),
                        "The file cannot be read: " + sentence(file.problem())
                                + " Open it in Camunda Modeler and save it again."));
        bundle.playbooks().stream()
                .filter(file -> file.processes().isEmpty())
                .forEach(file ->
                        findings.at(file.root(), "There is no process in this file. Draw one, or leave the file out."));
        bundle.tables().stream()
                .filter(file -> file.decisions().findAny().isEmpty())
                .forEach(file -> findings.at(
                        file.root(), "There is no decision in this file. Draw one, or leave the file out."));
        bundle.forms().stream()
                .filter(file -> !file.root().path("components").isArray())
                .forEach(file -> findings.in(
                        file.name(), 0, 0, "There are no components in this form. Edit it in Camunda Modeler."));
    }

    private static String sentence(String problem) {
        return problem.strip().replaceFirst("\\.?$", ".");
    }
}
