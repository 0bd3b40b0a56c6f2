package dev.hearth.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compared with what xmltodict 1.0 gives. */
class XmlValuesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '>', maxCharsPerColumn = 1_000, quoteCharacter = '`', value = {
            "`<a>1</a>` > `{\"a\":\"1\"}`",
            "`<a/>` > `{\"a\":null}`",
            "`<a> <b> x </b>\n</a>` > `{\"a\":{\"b\":\"x\"}}`",
            "`<a><b>1</b><b>2</b><c/><b>3</b></a>` > `{\"a\":{\"b\":[\"1\",\"2\",\"3\"],\"c\":null}}`",
            "`<a x='1'>t</a>` > `{\"a\":{\"@x\":\"1\",\"#text\":\"t\"}}`",
            "`<a x='1'/>` > `{\"a\":{\"@x\":\"1\"}}`",
            "`<a>one<b/>two</a>` > `{\"a\":{\"b\":null,\"#text\":\"onetwo\"}}`",
            "`<n:a xmlns:n='urn:n' n:x='1'><n:b>&amp;<![CDATA[<]]></n:b></n:a>` > `{\"n:a\":{\"@xmlns:n\":\"urn:n\",\"@n:x\":\"1\",\"n:b\":\"&<\"}}`",
            "`<?xml version='1.0' encoding='utf-16'?><!DOCTYPE html><a>é</a>` > `{\"a\":\"é\"}`"
    })
    void elementsBecomeMapsListsAndText(String xml, String json) {
        assertEquals(json, JsonText.write(XmlValues.read(xml)));
    }

    @Test
    void nothingOutsideTheTextIsRead() {
        String outside = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>";

        assertThrows(IllegalArgumentException.class, () -> XmlValues.read(outside));
    }

    @Test
    void entitiesThatGrowAreRefused() {
        String bomb = "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;'>]><a>&y;</a>";

        assertThrows(IllegalArgumentException.class, () -> XmlValues.read(bomb));
    }

    @Test
    void whatIsNoXmlSaysWhereItCeasesToBe() {
        IllegalArgumentException broken =
                assertThrows(IllegalArgumentException.class, () -> XmlValues.read("<a>\n<b></a>"));
        IllegalArgumentException deep =
                assertThrows(IllegalArgumentException.class, () -> XmlValues.read("<a>".repeat(100_000)));

        assertTrue(broken.getMessage().startsWith("it is no XML from line 2, column "), broken::getMessage);
        assertTrue(deep.getMessage().startsWith("it is no XML"), deep::getMessage);
    }
}
