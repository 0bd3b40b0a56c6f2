package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.lock.LockDomain;
import dev.hearth.api.domain.lock.LockEntity;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LockServicesTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    /** Keeps what it is told, and shows what it is made to. */
    private static final class FakeLock extends LockEntity {
        final List<String> told = new ArrayList<>();
        final List<String> moving = new ArrayList<>();
        @Nullable Boolean locked = true;
        @Nullable String format;

        @Override
        public String name() {
            return "L";
        }

        @Override
        public boolean shouldPoll() {
            return false;
        }

        @Override
        public @Nullable Boolean isLocked() {
            return locked;
        }

        @Override
        public boolean isLocking() {
            return moving.contains("locking");
        }

        @Override
        public boolean isUnlocking() {
            return moving.contains("unlocking");
        }

        @Override
        public boolean isOpening() {
            return moving.contains("opening");
        }

        @Override
        public boolean isOpen() {
            return moving.contains("open");
        }

        @Override
        public boolean isJammed() {
            return moving.contains("jammed");
        }

        @Override
        public @Nullable String codeFormat() {
            return format;
        }

        @Override
        public CompletionStage<?> lock(@Nullable String code) {
            told.add("lock " + code);
            return Stages.done();
        }

        @Override
        public CompletionStage<?> unlock(@Nullable String code) {
            told.add("unlock " + code);
            return Stages.done();
        }
    }

    private FakeLock added() {
        FakeLock lock = new FakeLock();
        rig.hub.get(rig.open(LockDomain.DOMAIN, new PlainPlatform("lock"), null).add(lock));
        return lock;
    }

    private void call(String service, Object code) {
        rig.hub.call("lock", service, DataMap.of("entity_id", "lock.l", "code", code));
    }

    @Test
    void stateIsTheFirstOfThoseThatAreTrue() {
        FakeLock lock = added();
        List<String> words = List.of("unlocking", "open", "locking", "opening", "jammed");
        List<String> shown = new ArrayList<>(List.of(rig.state("lock.l")));

        for (String word : words) {
            lock.moving.add(word);
            lock.writeState();
            shown.add(rig.state("lock.l"));
        }
        lock.moving.clear();
        lock.locked = null;
        lock.writeState();
        shown.add(rig.state("lock.l"));

        assertEquals(List.of("locked", "unlocking", "open", "locking", "opening", "jammed", "unknown"), shown);
    }

    @Test
    void theCodeReachesTheLock() {
        FakeLock lock = added();

        call("lock", 1234);
        call("unlock", "");

        assertEquals(List.of("lock 1234", "unlock null"), lock.told);
    }

    @Test
    void aCodeThatDoesNotMatchIsRefusedAndNotRepeated() {
        FakeLock lock = added();
        lock.format = "^\\d{4}$";

        ServiceException refused = assertThrows(ServiceException.class, () -> call("unlock", "abc"));
        ServiceException none = assertThrows(
                ServiceException.class, () -> rig.hub.call("lock", "lock", DataMap.of("entity_id", "lock.l")));
        call("unlock", "4711");

        assertEquals(ServiceException.INVALID, refused.code());
        assertTrue(refused.getMessage().contains("lock.l does not match its pattern ^\\d{4}$"), refused.getMessage());
        assertTrue(!refused.getMessage().contains("abc"), refused.getMessage());
        assertEquals(refused.getMessage(), none.getMessage());
        assertEquals(List.of("unlock 4711"), lock.told);
        assertEquals("^\\d{4}$", rig.hub.state("lock.l").attributes().get("code_format"));
    }

    @Test
    void aLockWithoutALatchIsNotOpened() {
        added();

        ServiceException refused = assertThrows(ServiceException.class, () -> call("open", "1"));

        assertEquals("Entity lock.l does not support action lock.open", refused.getMessage());
    }
}
