package dev.hearth.core.config;

import dev.hearth.api.config.ConfigNode;
import dev.hearth.api.config.ListNode;
import dev.hearth.api.config.MapNode;
import dev.hearth.api.config.Position;
import dev.hearth.api.config.Problem;
import dev.hearth.api.config.Problem.Severity;
import dev.hearth.api.config.Problems;
import dev.hearth.api.config.ScalarNode;
import dev.hearth.api.config.ScalarNode.Origin;
import dev.hearth.api.config.ScalarNode.Style;
import dev.hearth.api.config.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Makes nodes of the one YAML document in a file. Whatever is wrong becomes a problem with its place; what cannot be
 * read is an unreadable scalar where it would have stood.
 *
 * <p>Works on snakeyaml's events rather than its node graph: so that an alias bomb is one shared node, depth and size
 * are counted before anything is built, and duplicate keys are still there to be seen.
 */
final class YamlComposer {
    private static final String STANDARD = "tag:yaml.org,2002:";
    private static final Set<String> COLLECTION_TAGS =
            Set.of("!", STANDARD + "map", STANDARD + "seq", STANDARD + "omap", STANDARD + "set", STANDARD + "pairs");
    private static final String MERGE = "<<";
    private static final int CHARACTERS_OF_A_VALUE = 1_000;

    private final SourceFile source;
    private final @Nullable Position includedFrom;
    private final int baseDepth;
    private final NodeBudget budget;
    private final TagReader tags;
    private final boolean secret;
    private final Problems problems;
    private final TextReader reader;
    private final ParserImpl parser;
    private final Map<String, ConfigNode> anchors = new HashMap<>();
    private final IdentityHashMap<ConfigNode, Extent> extents = new IdentityHashMap<>();
    private final Set<String> openAnchors = new HashSet<>();
    private int refusedLine;
    private int mistypedLine;
    private int guesses;

    /** The number of values in a node and the levels below it, aliases counted through. */
    private record Extent(long size, int height) {
        Extent with(Extent part) {
            return new Extent(size + part.size, Math.max(height, part.height + 1));
        }
    }

    /** Gives up on the file. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        GivenUp() {
            super(null, null, false, false);
        }
    }

    YamlComposer(
            SourceFile source,
            @Nullable Position includedFrom,
            int depth,
            NodeBudget budget,
            TagReader tags,
            Problems problems) {
        this.source = source;
        this.includedFrom = includedFrom;
        this.baseDepth = depth;
        this.budget = budget;
        this.tags = tags;
        this.secret = Secrets.isSecretsFile(source.name());
        this.problems = secret ? problems.concealing() : problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the folder limits the size of files
        options.setNestingDepthLimit(Integer.MAX_VALUE); // counted here
        this.reader = new TextReader(source);
        this.parser = new ParserImpl(new TabTolerantScanner(reader, options));
    }

    /** The document; an empty scalar if there is nothing in the file. */
    ConfigNode compose() {
        Position start = new Position(source.name(), 1, 1, 1, includedFrom);
        try {
            parser.getEvent(); // start of the stream
            if (parser.checkEvent(Event.ID.StreamEnd)) {
                return new ScalarNode(start, null, "", Style.PLAIN, Origin.WRITTEN);
            }
            parser.getEvent(); // start of the document
            ConfigNode node = node(baseDepth, null);
            parser.getEvent(); // end of the document
            if (!parser.checkEvent(Event.ID.StreamEnd)) {
                Mark mark = parser.peekEvent().getStartMark();
                error(position(mark, mark, false), "a second document begins here; a configuration file holds one."
                        + " Remove the '---'");
            }
            return node;
        } catch (GivenUp e) {
            return ScalarNode.unreadable(start);
        } catch (MarkedYAMLException e) {
            report(e);
            return ScalarNode.unreadable(start);
        } catch (RuntimeException e) {
            // snakeyaml on input it did not foresee, such as half an escape at the end of the file
            Position at = new Position(source.name(), reader.getLine() + 1, reader.getColumn() + 1, 1, includedFrom);
            error(at, "the file cannot be understood from here on; look for a quote that is never closed");
            return ScalarNode.unreadable(start);
        }
    }

    private void report(MarkedYAMLException e) {
        YamlComplaint complaint = YamlComplaint.of(e, source);
        if (complaint.line() == refusedLine || (mistypedLine > 0 && complaint.line() == mistypedLine + 1)) {
            return; // what follows an unquoted {{ … }}, or a key that was meant as a list element, is no news
        }
        Position at = new Position(
                source.name(), complaint.line(), complaint.column(), complaint.length(), includedFrom);
        problems.add(new Problem(
                Severity.ERROR, at, problems.path(), complaint.message(), null, complaint.expected(), null, secret));
    }

    // --- nodes

    private ConfigNode node(int depth, @Nullable Position whenEmpty) {
        Event event = parser.getEvent();
        if (event instanceof AliasEvent alias) {
            return alias(alias, depth);
        }
        NodeEvent start = (NodeEvent) event;
        String anchor = start.getAnchor();
        Position at = position(start.getStartMark(), start.getEndMark(), anchor != null);
        spend(1, at);
        if (depth > YamlLimits.MAX_DEPTH) {
            throw giveUp(at, "lists and maps are nested more than " + YamlLimits.MAX_DEPTH + " levels deep");
        }
        if (anchor != null) {
            openAnchors.add(anchor);
        }
        ConfigNode node =
                switch (start) {
                    case ScalarEvent scalar -> scalar(scalar, at, depth, whenEmpty);
                    case SequenceStartEvent list -> list(list, at, depth);
                    case MappingStartEvent map -> map(map, at, depth);
                    default -> throw new IllegalStateException("unexpected " + start);
                };
        if (anchor != null) {
            openAnchors.remove(anchor);
            anchors.put(anchor, node);
            extents.put(node, extent(node));
        }
        return node;
    }

    // What is marked inside was measured before: a bomb of aliases is not gone through again and again.
    private Extent extent(ConfigNode node) {
        Extent known = extents.get(node);
        if (known != null) {
            return known;
        }
        return switch (node) {
            case ScalarNode scalar -> new Extent(1 + scalar.written().length() / CHARACTERS_OF_A_VALUE, 0);
            case ListNode list -> {
                Extent sum = new Extent(1, 1);
                for (ConfigNode item : list.items()) {
                    sum = sum.with(extent(item));
                }
                yield sum;
            }
            case MapNode map -> {
                Extent sum = new Extent(1, 1);
                for (MapNode.Entry entry : map.entries()) {
                    sum = sum.with(extent(entry.value()));
                }
                yield sum;
            }
        };
    }

    private ConfigNode alias(AliasEvent alias, int depth) {
        Position at = position(alias.getStartMark(), alias.getEndMark(), false);
        String name = alias.getAnchor();
        if (openAnchors.contains(name)) {
            throw giveUp(at, "the alias stands inside the value that it refers to, which would be endless");
        }
        ConfigNode target = anchors.get(name);
        if (target == null) {
            problems.add(new Problem(
                    Severity.ERROR,
                    at,
                    problems.path(),
                    (!secret ? "no value is marked '&" + name + "'" : "no value carries this mark")
                            + "; text that begins with * must be in quotes",
                    null,
                    null,
                    secret || ++guesses > ConfigFolder.MOST_GUESSES
                            ? null
                            : withPrefix("*", Suggestions.closest(name, anchors.keySet())),
                    secret));
            return ScalarNode.unreadable(at);
        }
        Extent extent = extent(target);
        if (depth + extent.height() > YamlLimits.MAX_DEPTH) {
            throw giveUp(at, "aliases nest lists and maps more than " + YamlLimits.MAX_DEPTH + " levels deep");
        }
        spend(extent.size(), at);
        return target;
    }

    private static @Nullable String withPrefix(String prefix, @Nullable String word) {
        return word == null ? null : prefix + word;
    }

    private void spend(long nodes, Position at) {
        if (!budget.spend(nodes)) {
            if (budget.firstRefusal()) {
                error(at, "the configuration has more than " + YamlLimits.MAX_NODES
                        + " values, those behind aliases and includes counted at each use");
            }
            throw new GivenUp();
        }
    }

    private ConfigNode scalar(ScalarEvent event, Position at, int depth, @Nullable Position whenEmpty) {
        String text = event.getValue();
        Style style =
                switch (event.getScalarStyle()) {
                    case PLAIN -> Style.PLAIN;
                    case LITERAL, FOLDED -> Style.BLOCK;
                    default -> Style.QUOTED;
                };
        String tag = event.getTag();
        if (tag != null && !tag.equals("!")) {
            return tagged(tag, text, style, at, depth);
        }
        if (style != Style.PLAIN || tag != null) {
            return leaf(at, text, text, style);
        }
        boolean nothingWritten = event.getStartMark().getIndex() == event.getEndMark().getIndex();
        Position place = !nothingWritten ? at : whenEmpty != null ? whenEmpty : behindMark(event.getStartMark(), at);
        return leaf(place, YamlScalars.resolve(text), text, style);
    }

    // An element or a key without content is where its mark is.
    private Position behindMark(Mark start, Position at) {
        int before = start.getIndex() - 1;
        boolean marked = before >= 0 && (reader.startsWith("-", before) || reader.startsWith("?", before));
        return marked && at.column() > 1
                ? new Position(at.file(), at.line(), at.column() - 1, 1, at.includedFrom())
                : at;
    }

    private static ConfigNode leaf(Position at, @Nullable Object value, String written, Style style) {
        return new ScalarNode(at, value, written, style, Origin.WRITTEN);
    }

    private ConfigNode tagged(String tag, String text, Style style, Position at, int depth) {
        if (!tag.startsWith(STANDARD)) {
            ConfigNode node = tags.read(tag, text.strip(), at, source, depth);
            if (tag.equals(Tags.SECRET)) {
                spend(extent(node).size(), at); // copied for each use, where an included file counts itself
            }
            return node;
        }
        Object value = YamlScalars.resolve(text);
        return switch (tag.substring(STANDARD.length())) {
            case "str", "timestamp" -> leaf(at, text, text, style);
            case "null" -> leaf(at, null, text, style);
            case "int" -> converted(at, value instanceof Long, value, text, style, "a whole number");
            case "bool" -> converted(at, value instanceof Boolean, value, text, style, "yes or no");
            case "float" -> {
                Object number = value instanceof Long whole ? Double.valueOf(whole) : value;
                yield converted(at, number instanceof Double, number, text, style, "a number");
            }
            default -> {
                error(at, secret ? "this tag is not supported" : "the tag '" + shown(tag) + "' is not supported");
                yield ScalarNode.unreadable(at);
            }
        };
    }

    private ConfigNode converted(
            Position at, boolean fits, @Nullable Object value, String text, Style style, String expected) {
        if (fits) {
            return leaf(at, value, text, style);
        }
        error(at, "the value is not " + expected + ", as its tag says");
        return ScalarNode.unreadable(at);
    }

    private ConfigNode list(SequenceStartEvent start, Position at, int depth) {
        boolean known = checkCollectionTag(start.getTag(), at);
        List<ConfigNode> items = new ArrayList<>();
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(depth + 1, null));
        }
        Mark end = parser.getEvent().getEndMark();
        Position whole = start.isFlow() ? position(start.getStartMark(), end, start.getAnchor() != null) : at;
        return known ? new ListNode(whole, items) : ScalarNode.unreadable(at);
    }

    private boolean checkCollectionTag(@Nullable String tag, Position at) {
        if (tag == null || COLLECTION_TAGS.contains(tag)) {
            return true;
        }
        error(at, Tags.ALL.contains(tag)
                ? "'" + tag + "' takes a name, not a list or a map"
                : secret
                        ? "this tag is not known for a list or a map"
                        : "the tag '" + shown(tag) + "' is not known for a list or a map");
        return false;
    }

    private static String shown(String tag) {
        return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    }

    // --- maps

    private ConfigNode map(MappingStartEvent start, Position at, int depth) {
        boolean readable = checkCollectionTag(start.getTag(), at);
        List<MapNode.Entry> own = new ArrayList<>();
        Map<String, MapNode.Entry> merged = null;
        Position first = null;
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            Event keyEvent = parser.peekEvent();
            boolean plainKey = keyEvent instanceof ScalarEvent s
                    && s.getScalarStyle() == ScalarStyle.PLAIN
                    && s.getTag() == null;
            ConfigNode keyNode = node(depth + 1, null);
            if (!(keyNode instanceof ScalarNode key)) {
                refuseKey(keyNode, start, keyEvent, at);
                readable = false;
                node(depth + 1, null);
                continue;
            }
            if (key.hidden()) {
                error(key.position(), "'" + key.written() + "' cannot be the key of a map, where it would be shown");
                readable = false;
                node(depth + 1, key.position());
                continue;
            }
            if (plainKey && !start.isFlow() && isMistyped(key)) {
                readable = false;
                node(depth + 1, key.position());
                continue;
            }
            first = first == null ? key.position() : first;
            if (plainKey && key.written().equals(MERGE)) {
                merged = merged == null ? new LinkedHashMap<>() : merged;
                readable &= merge(merged, depth, key);
            } else {
                own.add(new MapNode.Entry(key, node(depth + 1, key.position())));
            }
        }
        Mark end = parser.getEvent().getEndMark();
        Position place = start.isFlow()
                ? position(start.getStartMark(), end, start.getAnchor() != null)
                : first == null ? at : first;
        MapNode map = new MapNode(place, own);
        if (map.size() < own.size()) {
            warnOfRepeated(own);
        }
        if (!readable) {
            return ScalarNode.unreadable(place);
        }
        if (merged == null) {
            return map;
        }
        for (MapNode.Entry entry : map.entries()) {
            merged.put(entry.name(), entry);
        }
        return new MapNode(place, merged.values());
    }

    private boolean isMistyped(ScalarNode key) {
        String text = key.written();
        if (text.length() < 2) {
            return false;
        }
        Position at = key.position();
        Position first = new Position(at.file(), at.line(), at.column(), 1, at.includedFrom());
        if (YamlComplaint.isFalseBlank(text.charAt(0))) {
            mistypedLine = at.line();
            error(first, YamlComplaint.falseBlank(text.charAt(0)));
            return true;
        }
        if (text.charAt(0) == '-' && Character.isLetter(text.charAt(1))) {
            mistypedLine = at.line();
            error(first, "there is no blank behind the '-'; a list element begins with '- '");
            return true;
        }
        return false;
    }

    private void warnOfRepeated(List<MapNode.Entry> entries) {
        Map<String, ScalarNode> seen = new HashMap<>();
        for (MapNode.Entry entry : entries) {
            ScalarNode key = entry.key();
            ScalarNode earlier = seen.put(entry.name(), key);
            if (earlier != null) {
                (secret ? problems : problems.in(entry.name()))
                        .warning(key, (secret ? "this key" : "the key " + key.describe()) + " stands here in line "
                                + key.position().line() + " and in line "
                                + earlier.position().line() + "; the later one counts");
            }
        }
    }

    private void refuseKey(ConfigNode key, MappingStartEvent map, Event event, Position mapAt) {
        Position at = map.isFlow()
                ? mapAt
                : key.position().file().equals(source.name())
                        ? key.position()
                        : position(event.getStartMark(), event.getEndMark(), false);
        if (key instanceof ScalarNode scalar && scalar.origin() == Origin.UNREADABLE) {
            return;
        }
        refusedLine = at.line();
        Mark mark = map.isFlow() ? map.getStartMark() : event.getStartMark();
        error(
                at,
                reader.startsWith("{{", mark.getIndex())
                        ? "a value that begins with {{ must be in quotes: \"{{ … }}\""
                        : key.describe() + " cannot be the key of a map; text with brackets must be in quotes");
    }

    // Answers whether all of it could be read: what is missing then is not missing from the file.
    private boolean merge(Map<String, MapNode.Entry> into, int depth, ScalarNode key) {
        boolean readable = true;
        ConfigNode value = node(depth + 1, key.position());
        List<ConfigNode> sources = value instanceof ListNode list ? list.items() : List.of(value);
        for (ConfigNode each : sources) {
            if (each instanceof MapNode other) {
                for (MapNode.Entry entry : other.entries()) {
                    into.putIfAbsent(entry.name(), entry);
                }
            } else if (each instanceof ScalarNode scalar && scalar.origin() == Origin.UNREADABLE) {
                readable = false;
            } else {
                problems.wrong(each, "a map, or a list of maps, to be merged by '<<'");
            }
        }
        return readable;
    }

    // --- places and problems

    // A marked value begins with its mark, which is not what is wrong with it.
    private Position position(Mark start, Mark end, boolean anchored) {
        int from = anchored ? reader.afterAnchor(start.getIndex()) : start.getIndex();
        int to = end.getLine() == start.getLine() ? end.getIndex() : reader.endOfLine(from);
        int column = start.getColumn() + 1 + from - start.getIndex();
        return new Position(source.name(), start.getLine() + 1, column, Math.max(1, to - from), includedFrom);
    }

    private void error(Position at, String message) {
        problems.add(new Problem(Severity.ERROR, at, problems.path(), message));
    }

    private GivenUp giveUp(Position at, String message) {
        error(at, message);
        return new GivenUp();
    }
}
