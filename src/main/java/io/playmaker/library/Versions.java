package io.playmaker.library;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds versions; none is ever changed or lost. */
@Component
class Versions {

    private final MaterialRows rows;
    private final Clock clock;

    Versions(MaterialRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Adds a version and shows it from now on. The caller holds the material. */
    Material add(String key, MaterialText says, boolean shipped, String remark, String author) {
        Material added = keep(key, says, shipped, remark, author);
        rows.show(key, added.version());
        return added;
    }

    /** A text that came with the application: shown unless somebody edited the one before. */
    void ship(String key, MaterialText says) {
        rows.hold(key);
        boolean there = rows.versions(key).stream()
                .filter(Material::shipped)
                .findFirst()
                .filter(last -> last.says().equals(says))
                .isPresent();
        if (there) return;
        boolean untouched = rows.find(key).map(Material::shipped).orElse(true);
        if (untouched) add(key, says, true, "As shipped.", Material.SHIPPED);
        else keep(key, says, true, "Shipped later; the edited text stays.", Material.SHIPPED);
    }

    private Material keep(String key, MaterialText says, boolean shipped, String remark, String author) {
        List<Material> before = rows.versions(key);
        int next = before.isEmpty() ? 1 : before.get(0).version() + 1;
        Material added = new Material(key, next, says, author, clock.instant(), remark, shipped, null);
        rows.insert(added);
        return added;
    }
}
