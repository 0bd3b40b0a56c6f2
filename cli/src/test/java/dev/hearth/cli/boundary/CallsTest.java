package dev.hearth.cli.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * What may be called where: time, chance and waiting come from the hub, and only the command line prints. Each exemption
 * is one line with its reason; one that is no longer needed fails the test.
 */
class CallsTest {
    /** Somebody who may do what others may not. */
    private record Exemption(String type, String call, String reason) {}

    private static final List<Exemption> TIME_AND_CHANCE = List.of(
            new Exemption("dev.hearth.core.loop.SystemTime", "java.time.Instant.now", "the hub's clock is read here"),
            new Exemption("dev.hearth.core.loop.SystemTime", "java.lang.System.nanoTime", "and here"),
            new Exemption(
                    "dev.hearth.auth.user.Secrets",
                    "java.security.SecureRandom.<init>",
                    "the hub's chance is the same again for the same seed: nobody may guess a token"),
            new Exemption(
                    "dev.hearth.restapi.CoreWebhooks", "java.security.SecureRandom.<init>", "nor the id of a webhook"));

    private static final List<Exemption> WAITING = List.of();

    @Test
    void onlyTheCommandLinePrints() {
        Predicate<AccessTarget> print = target -> owner(target).equals("java.lang.System")
                && (target.getName().equals("out") || target.getName().equals("err"));

        assertOnly(List.of(), "dev.hearth.cli", print);
    }

    @Test
    void timeAndChanceComeFromTheHub() {
        Predicate<AccessTarget> ofItsOwn = target -> switch (owner(target)) {
            case "java.time.Instant", "java.time.LocalDate", "java.time.LocalTime", "java.time.LocalDateTime",
                    "java.time.ZonedDateTime", "java.time.OffsetDateTime" ->
                target.getName().equals("now");
            case "java.time.Clock" -> target.getName().startsWith("system");
            case "java.lang.System" -> Set.of("nanoTime", "currentTimeMillis").contains(target.getName());
            case "java.lang.Math" -> target.getName().equals("random");
            case "java.util.Random", "java.security.SecureRandom" -> target.getName().equals("<init>");
            case "java.util.concurrent.ThreadLocalRandom" -> target.getName().equals("current");
            case "java.util.UUID" -> target.getName().equals("randomUUID");
            case "java.util.Timer" -> target.getName().equals("<init>");
            default -> false;
        };

        assertOnly(TIME_AND_CHANCE, "dev.hearth.cli", ofItsOwn);
    }

    @Test
    void nobodySleeps() {
        Predicate<AccessTarget> sleeps = target -> target.getName().equals("sleep")
                && Set.of("java.lang.Thread", "java.util.concurrent.TimeUnit").contains(owner(target));

        assertOnly(WAITING, "dev.hearth.cli.benchmark", sleeps);
    }

    private static String owner(AccessTarget target) {
        return target.getOwner().getName();
    }

    private static void assertOnly(List<Exemption> exemptions, String exemptPackage, Predicate<AccessTarget> call) {
        List<String> found = new ArrayList<>();
        Set<Exemption> used = new LinkedHashSet<>();
        for (JavaClass type : HearthClasses.ALL) {
            if (type.getPackageName().startsWith(exemptPackage)) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (call.test(access.getTarget()) && !isExempt(exemptions, type, access.getTarget(), used)) {
                    found.add(access.getDescription());
                }
            }
        }

        assertEquals("", String.join("\n", found));
        assertEquals(new LinkedHashSet<>(exemptions), used, "exemptions that nobody needs any more");
    }

    private static boolean isExempt(
            List<Exemption> exemptions, JavaClass type, AccessTarget target, Set<Exemption> used) {
        boolean exempt = false;
        for (Exemption exemption : exemptions) {
            if (type.getName().equals(exemption.type())
                    && (owner(target) + "." + target.getName()).equals(exemption.call())) {
                used.add(exemption);
                exempt = true;
            }
        }
        return exempt;
    }
}
