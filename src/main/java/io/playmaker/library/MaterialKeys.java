package io.playmaker.library;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which materials there are. Models are held against them at the start, before there is anybody to read them. */
@Component
public class MaterialKeys {

    private final ShippedMaterials shipped;
    private final MaterialRows rows;

    MaterialKeys(ShippedMaterials shipped, MaterialRows rows) {
        this.shipped = shipped;
        this.rows = rows;
    }

    /** The keys of all shipped materials, without an application. */
    public static Set<String> shipped() {
        return new ShippedMaterials().all().keySet();
    }

    public boolean exists(String key) {
        return unknown(List.of(key)).isEmpty();
    }

    /** Those of these keys behind which there is no material, neither written nor shipped. */
    Set<String> unknown(Collection<String> keys) {
        Set<String> unwritten =
                keys.stream().filter(key -> !shipped.all().containsKey(key)).collect(Collectors.toSet());
        unwritten.removeAll(rows.known(unwritten));
        return unwritten;
    }
}
