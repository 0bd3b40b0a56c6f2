package dev.hearth.template.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against what Python gives for the same rules. */
class MathFunctionsTest {
    @Test
    void numbersAreRoundedScaledAndBoundAsInPython() {
        assertEquals(List.of(), new FakeHome().differences("""
                {{ ("Yes") | tan(1.5) }} => 1.5
                {{ ("inf") | tan() }} => error
                {{ tan(["a","a","b"]) }} => error
                {{ (-7) | log(-2.5, 1234.5678) }} => 1234.5678
                {{ (1234.5678) | log(-1) }} => error
                {{ (2) | log(0, -1) }} => -1
                {{ log(-2.5, 7, 10) }} => 10
                {{ log(-3) }} => error
                {{ log(7, -3, 10) }} => 10
                {{ ({}) | cos() }} => error
                {{ cos("aab") }} => error
                {{ cos(False, default=-2.5) }} => 1.0
                {{ ("abc") | remap([3,1,2,4], "inf", none, 1e300) }} => error
                {{ (-2.5) | remap(1234.5678, 0.5, 2, 7) }} => 7.01215492374082
                {{ (-7) | remap(0.1, "on", "OFF ", "inf", edges='zzz') }} => error
                {{ (0) | remap(10, -3, -7, 0.5) }} => -1.2307692307692308
                {{ (0) | remap(5, 1234.5678, 100, -2.5) }} => 100.41681312734443
                {{ (0.1) | remap(7, 10, 100, -1, steps=5) }} => 342.4
                {{ (2) | remap(100, -0.5, 0, -1) }} => -0.9751243781094527
                {{ remap(-2.5, 2, "12", 1, 5) }} => -0.8
                {{ sqrt("") }} => error
                {{ sqrt((1,2), [1,2.5,"x"]) }} => [1, 2.5, 'x']
                {{ sqrt(-2.5, -2.5) }} => -2.5
                {{ sqrt(1.5) }} => 1.224744871391589
                {{ sqrt(2, -2.5) }} => 1.4142135623730951
                {{ sqrt(5, 1.5) }} => 2.23606797749979
                {{ sqrt([1,1,2,2]) }} => error
                {{ sqrt([True,False], 0.1) }} => 0.1
                {{ (-7) | clamp(1e300, 1) }} => 1e+300
                {{ (0) | clamp(-0.5, 1234.5678) }} => 0.0
                {{ (0.1) | clamp(3.14159, 0) }} => 3.14159
                {{ (0.5) | clamp(0.5, none) }} => error
                {{ ([1,1,2,2]) | clamp("abc", ["a","a","b"]) }} => error
                {{ clamp("nan", 1, 10) }} => 10.0
                {{ clamp(10, 100, -1) }} => 100.0
                {{ clamp(2, "12", 1) }} => 12.0
                {{ ("12") | multiply(10) }} => 120.0
                {{ ("Yes") | multiply([]) }} => error
                {{ (-1) | multiply(1234.5678, 0) }} => -1234.5678
                {{ (-3) | multiply(2.5) }} => -7.5
                {{ (1.5) | multiply(5) }} => 7.5
                {{ (10) | multiply(0.5) }} => 5.0
                {{ (100) | multiply(-3, 0.1) }} => -300.0
                {{ (3.14159) | multiply("12") }} => error
                {{ ("on") | round(3.14159) }} => error
                {{ (-0.5) | round(precision=-2) }} => -0.0
                {{ (-7) | round(precision=4) }} => -7.0
                {{ (0.1) | round(default=[3,1,2,4]) }} => 0
                {{ (100) | round(method='x') }} => 100
                {{ (2**70) | round(0) }} => 1180591620717411303424
                {{ (5) | round(3, "floor", 0.5) }} => 5.0
                {{ ([1,2,3]) | round() }} => error
                {{ ("OFF ") | atan() }} => error
                {{ atan("0x1f", "abc") }} => abc
                {{ atan((1,2)) }} => error
                {{ asin(" 7.5 ") }} => error
                {{ asin(-3, default="nan") }} => nan
                {{ asin(5) }} => error
                {{ asin(7, "12") }} => 12
                {{ ("abc") | sin() }} => error
                {{ sin("nan", default=10**20) }} => nan
                {{ sin(0, 2) }} => 0.0
                {{ sin(["a","a","b"]) }} => error
                {{ (-1) | bitwise_and(5) }} => 5
                {{ (2) | bitwise_and(-1) }} => 2
                {{ (2) | bitwise_and(100) }} => 0
                {{ (2) | bitwise_and(2) }} => 2
                {{ (True) | bitwise_and(False) }} => False
                {{ bitwise_and(-7, 1.5) }} => error
                {{ bitwise_and(10**20, "OFF ") }} => error
                {{ (1234.5678) | wrap("12", 10) }} => 10.567800000000034
                {{ ([1,1,2,2]) | wrap("aab", -7) }} => error
                {{ wrap("12", 1.5, 1234.5678) }} => 12.0
                {{ wrap(-2.5, "nan", [1,1,2,2]) }} => error
                {{ wrap(-7, -3, -1) }} => -3.0
                {{ wrap(1.5, 7, 0) }} => 1.5
                {{ wrap(100, 3.14159, -1) }} => 0.601840000000009
                {{ wrap(2, 100, -0.5) }} => 2.0
                {{ (5) | atan2() }} => error
                {{ (["a","a","b"]) | atan2(3.14159, [], default=-7) }} => -7
                {{ atan2(-7, 0.1, 2.5) }} => -1.5565115842075
                {{ atan2(100) }} => error
                {{ ("12") | acos(100) }} => 100
                {{ ("on") | acos() }} => error
                {{ (-3) | acos(default=1234.5678) }} => 1234.5678
                {{ (3.14159) | acos() }} => error
                {{ acos(-3, default="abc") }} => abc
                {{ acos(1, 1) }} => 0.0
                {{ ("12") | add("12") }} => error
                {{ (-1) | add(["a","a","b"], "abc") }} => abc
                {{ (-2.5) | add(7) }} => 4.5
                {{ (1.5) | add(7, 1234.5678) }} => 8.5
                {{ (1234.5678) | add(1e300, "aab") }} => 1e+300
                {{ (1234.5678) | add([1,2,3]) }} => error
                {{ (7) | add(-0.5, 0.1) }} => 6.5
                {{ (1) | bitwise_or(-0.5) }} => error
                {{ (1.5) | bitwise_or(-2.5) }} => error
                {{ (10) | bitwise_or(2) }} => 10
                {{ (2) | bitwise_or(5) }} => 7
                {{ bitwise_or(-1, 10) }} => -1
                {{ bitwise_or(-7, -7) }} => -7
                {{ bitwise_or(1, -3) }} => -3
                {{ bitwise_or(2, -1) }} => -1
                {{ ("Yes") | bitwise_xor("OFF ") }} => error
                {{ (-7) | bitwise_xor(-7) }} => 0
                {{ (1) | bitwise_xor(100) }} => 101
                {{ (1.5) | bitwise_xor(-0.5) }} => error
                {{ (5) | bitwise_xor(100) }} => 97
                {{ (7) | bitwise_xor(100) }} => 99
                {{ bitwise_xor(1, 1) }} => 0
                {{ bitwise_xor(1, 7) }} => 6
                """));
    }

    @Test
    void conversionsFailOrTakeTheirDefaultAsInPython() {
        assertEquals(List.of(), new FakeHome().differences("""
                {{ (10) | float() }} => 10.0
                {{ (10) | float(-1) }} => 10.0
                {{ float("aab", "1_000") }} => 1_000
                {{ float("nan") }} => nan
                {{ float(1234.5678, 100) }} => 1234.5678
                {{ float(3.14159, 3.14159) }} => 3.14159
                {{ float([1,1,2,2]) }} => error
                {{ float([]) }} => error
                {{ (-7) | bool(0) }} => True
                {{ (1234.5678) | bool(2) }} => True
                {{ (7) | bool(0.5) }} => True
                {{ bool(" 7.5 ") }} => error
                {{ bool("") }} => error
                {{ bool(-7, default=1234.5678) }} => True
                {{ bool(-7, default=[1,1,2,2]) }} => True
                {{ bool(0.5, [1,2,3]) }} => True
                {{ ("") | int("-inf") }} => -inf
                {{ (-0.5) | int(10, 2) }} => 0
                {{ (0) | int("Yes") }} => 0
                {{ int("OFF ") }} => error
                {{ int("on") }} => error
                {{ int(0) }} => 0
                {{ int(0.5, 1234.5678) }} => 0
                {{ int(10, default=1.5) }} => 10
                {{ (1234.5678) | is_number() }} => True
                {{ is_number(-0.5) }} => True
                {{ is_number(-1) }} => True
                {{ is_number(-7) }} => True
                {{ is_number(0.5) }} => True
                {{ is_number(2.5) }} => True
                {{ (-0.5) | iif(-0.5) }} => -0.5
                {{ (-2.5) | iif() }} => True
                {{ (7) | iif(-0.5) }} => -0.5
                {{ iif("1e3") }} => True
                {{ iif(-1, "-inf", -2.5) }} => -inf
                {{ iif(-3, 0, 1) }} => 0
                """));
    }

    @Test
    void oneNumberStandsForManyAsInPython() {
        assertEquals(List.of(), new FakeHome().differences("""
                {{ (-3) | median(0, -1) }} => -1
                {{ (1.5) | median(1234.5678) }} => 618.0339
                {{ (10) | median(1.5, 2) }} => 2
                {{ median("12", -2.5, 5) }} => -2.5
                {{ median(-1, 7, 2.5, default="1e3") }} => 2.5
                {{ median(-7, -1, "on") }} => error
                {{ median(1.5, 3.14159) }} => 2.320795
                {{ median(10**20) }} => error
                {{ (-3) | statistical_mode(default=1.5) }} => error
                {{ (1.5) | statistical_mode(-3) }} => 1.5
                {{ (3.14159) | statistical_mode(7) }} => 3.14159
                {{ statistical_mode("-inf", "inf") }} => -inf
                {{ statistical_mode("-inf", default=1.5) }} => -
                {{ statistical_mode("Yes") }} => Y
                {{ statistical_mode(-3, 0.1, default=["a","a","b"]) }} => -3
                {{ statistical_mode(100) }} => error
                {{ (" 7.5 ") | average(0) }} => 0
                {{ (True) | average(default=-1) }} => error
                {{ average(-1, -7, 0.5) }} => -2.5
                {{ average(-2.5, 1234.5678) }} => 616.0339
                {{ average(-7, 1.5) }} => -2.75
                {{ average(0.5, default="0x1f") }} => error
                {{ average(1, 10, default="OFF ") }} => 5.5
                {{ average(10, -3) }} => 3.5
                """));
    }

    @Test
    void the2021ProfileGivesBackWhatIsNoNumber() {
        FakeHome home = new FakeHome();

        assertEquals("x", home.render2021("{{ 'x' | round }}"));
        assertEquals("x", home.render2021("{{ 'x' | log }}"));
        assertEquals("x", home.render2021("{{ 'x' | multiply(2) }}"));
        assertEquals("x", home.render2021("{{ float('x') }}"));
        assertEquals("('a', 'b')", home.render2021("{{ ('a', 'b') | atan2 }}"));
        assertEquals("0.0", home.render2021("{{ 'x' | float }}"));
    }
}
