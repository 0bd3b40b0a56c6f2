package dev.hearth.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.hearth.api.HubException;
import dev.hearth.api.config.Field;
import dev.hearth.api.config.MapSchema;
import dev.hearth.api.config.OptionalField;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.store.ItemKind;
import dev.hearth.api.store.StoreKey;
import dev.hearth.api.store.StoredCollection;
import dev.hearth.core.testing.TestHub;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredCollectionTest {
    private static final Field<String> NAME = Field.required("name", Schemas.string());
    private static final Field<Long> SIZE = Field.optional("size", Schemas.integer()).orElse(1L);
    private static final OptionalField<String> COLOR = Field.optional("color", Schemas.string());
    private static final MapSchema BOX = Schemas.map(NAME, SIZE, COLOR);
    private static final ItemKind BOXES = ItemKind.of("box", BOX, box -> DataMap.builder()
            .put("name", box.get(NAME))
            .put("size", box.get(SIZE))
            .putIfPresent("color", box.find(COLOR))
            .build());
    private static final StoreKey KEY = StoreKey.of("boxes", 1, 1);

    private final TestHub hub = TestHub.create();

    @AfterEach
    void close() {
        hub.close();
    }

    private StoredCollection open(ItemKind kind) {
        return hub.get(hub.hub().collection(KEY, kind));
    }

    private Object written() {
        return hub.get(hub.hub().store(KEY).load());
    }

    @Test
    void itemsAreKeptWithSlugsAsIds() {
        StoredCollection boxes = open(BOXES);

        hub.get(boxes.create(DataMap.of("name", "Küche")));
        DataMap second = hub.get(boxes.create(DataMap.of("name", "Küche", "size", "5")));

        assertEquals("{id=kuche_2, name=Küche, size=5}", second.toString());
        assertEquals(
                "{items=[{id=kuche, name=Küche, size=1}, {id=kuche_2, name=Küche, size=5}]}", written().toString());
        assertEquals(boxes.items(), open(BOXES).items());
    }

    @Test
    void idsThatAreTakenElsewhereAreLeftAlone() {
        StoredCollection boxes = open(BOXES.besides("one"::equals));

        assertEquals("one_2", hub.get(boxes.create(DataMap.of("name", "One"))).get("id"));
    }

    @Test
    void anUpdateReplacesOrMergesAndKeepsTheId() {
        StoredCollection replaced = open(BOXES);
        hub.get(replaced.create(DataMap.of("name", "One", "size", 7, "color", "red")));
        StoredCollection merged = open(BOXES.merged());

        DataMap bare = hub.get(merged.update("one", DataMap.of("name", "Two", "color", null)));
        DataMap fresh = hub.get(replaced.update("one", DataMap.of("name", "Three")));

        assertEquals("{id=one, name=Two, size=7}", bare.without("color").toString());
        assertEquals(1L, fresh.get("size"));
        assertEquals("one", fresh.get("id"));
    }

    @Test
    void aValueThatIsTakenAwayIsGone() {
        StoredCollection boxes = open(BOXES.merged());
        hub.get(boxes.create(DataMap.of("name", "One", "color", "red")));

        DataMap changed = hub.get(boxes.update("one", DataMap.of("color", null)));

        assertEquals("{id=one, name=One, size=1}", changed.toString());
    }

    @Test
    void whatIsWrongIsRefusedAndChangesNothing() {
        StoredCollection boxes = open(BOXES.checked((box, others) -> {
            if (!others.isEmpty()) {
                throw new HubException("full", "there is a box already");
            }
        }));
        hub.get(boxes.create(DataMap.of("name", "One")));

        assertEquals("invalid_format", refusal(() -> hub.get(boxes.update("one", DataMap.of("name", "X", "siez", 3)))));
        assertEquals("not_found", refusal(() -> hub.get(boxes.update("two", DataMap.of("name", "X")))));
        assertEquals("not_found", refusal(() -> hub.get(boxes.delete("two"))));
        assertEquals("full", refusal(() -> hub.get(boxes.create(DataMap.of("name", "Two")))));
        assertEquals("[{id=one, name=One, size=1}]", boxes.items().toString());
    }

    private static String refusal(Runnable call) {
        return assertThrows(HubException.class, call::run).code();
    }

    @Test
    void itsOwnerHearsOfEachChange() {
        StoredCollection boxes = open(BOXES);
        List<String> heard = new ArrayList<>();
        boxes.follow(change -> {
            heard.add(change.action() + " " + change.id());
            throw new IllegalStateException("a follower that fails");
        });

        hub.get(boxes.create(DataMap.of("name", "One")));
        hub.get(boxes.update("one", DataMap.of("name", "Two")));
        hub.get(boxes.delete("one"));

        assertEquals(List.of("CREATED one", "UPDATED one", "DELETED one"), heard);
        assertNull(boxes.find("one"));
        assertEquals("{items=[]}", written().toString());
    }

    @Test
    void whatCannotBeReadStaysInTheFile() {
        hub.get(hub.hub().store(KEY).save(() -> DataMap.of(
                "items",
                List.of("junk", DataMap.of("name", "No id"), DataMap.of("id", "a", "name", "A", "later", true)))));
        StoredCollection boxes = open(BOXES);

        hub.get(boxes.update("a", DataMap.of("name", "B")));

        assertEquals(1, boxes.items().size());
        assertEquals("{items=[{id=a, later=true, name=B, size=1}, junk, {name=No id}]}", written().toString());
    }
}
