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
import org.yaml.snakeyaml.reader.StreamReader;

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

    private final SourceFile source;
    private final @Nullable Position includedFrom;
    private final int baseDepth;
    private final NodeBudget budget;
    private final TagReader tags;
    private final Problems problems;
    private final ParserImpl parser;
    private final Map<String, Built> anchors = new HashMap<>();
    private final Set<String> openAnchors = new HashSet<>();
    private int refusedLine;

    /** A node with the number of values in it and the levels below it, aliases counted through. */
    private record Built(ConfigNode node, long size, int height) {
        static Built measured(ConfigNode node) {
            return switch (node) {
                case ScalarNode scalar -> new Built(scalar, 1, 0);
                case ListNode list -> {
                    Built sum = new Built(list, 1, 1);
                    for (ConfigNode item : list.items()) {
                        sum = sum.plus(measured(item));
                    }
                    yield sum;
                }
                case MapNode map -> {
                    Built sum = new Built(map, 1, 1);
                    for (MapNode.Entry entry : map.entries()) {
                        sum = sum.plus(measured(entry.value()));
                    }
                    yield sum;
                }
            };
        }

        private Built plus(Built part) {
            return new Built(node, size + part.size, Math.max(height, part.height + 1));
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
        this.problems = problems;
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the folder limits the size of files
        options.setNestingDepthLimit(Integer.MAX_VALUE); // counted here
        this.parser = new ParserImpl(new StreamReader(source.text()), options);
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
            ConfigNode node = node(baseDepth, null).node();
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
            // snakeyaml on input it did not foresee: the owner needs the file's name, not our stack
            error(start, "this file cannot be read as YAML: " + e.getMessage());
            return ScalarNode.unreadable(start);
        }
    }

    private void report(MarkedYAMLException e) {
        YamlComplaint complaint = YamlComplaint.of(e, source);
        Mark mark = complaint.mark();
        if (mark != null && mark.getLine() + 1 == refusedLine) {
            return; // what follows an unquoted {{ … }} makes no sense either
        }
        Position at = mark == null
                ? new Position(source.name(), 1, 1, 1, includedFrom)
                : position(mark, mark, false);
        problems.add(new Problem(
                Severity.ERROR, at, problems.path(), complaint.message(), null, complaint.expected(), null, false));
    }

    // --- nodes

    private Built node(int depth, @Nullable Position whenEmpty) {
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
        Built built =
                switch (start) {
                    case ScalarEvent scalar -> scalar(scalar, at, depth, whenEmpty);
                    case SequenceStartEvent list -> list(list, at, depth);
                    case MappingStartEvent map -> map(map, at, depth);
                    default -> throw new IllegalStateException("unexpected " + start);
                };
        if (anchor != null) {
            openAnchors.remove(anchor);
            anchors.put(anchor, built);
        }
        return built;
    }

    private Built alias(AliasEvent alias, int depth) {
        Position at = position(alias.getStartMark(), alias.getEndMark(), false);
        String name = alias.getAnchor();
        if (openAnchors.contains(name)) {
            throw giveUp(at, "the alias stands inside the value that it refers to, which would be endless");
        }
        Built target = anchors.get(name);
        if (target == null) {
            boolean showName = !Secrets.isSecretsFile(source.name());
            problems.add(new Problem(
                    Severity.ERROR,
                    at,
                    problems.path(),
                    (showName ? "no value is marked '&" + name + "'" : "no value carries this mark")
                            + "; text that begins with * must be in quotes",
                    null,
                    null,
                    showName ? withPrefix("*", Suggestions.closest(name, anchors.keySet())) : null,
                    !showName));
            return new Built(ScalarNode.unreadable(at), 1, 0);
        }
        if (depth + target.height() > YamlLimits.MAX_DEPTH) {
            throw giveUp(at, "aliases nest lists and maps more than " + YamlLimits.MAX_DEPTH + " levels deep");
        }
        spend(target.size(), at);
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

    private Built scalar(ScalarEvent event, Position at, int depth, @Nullable Position whenEmpty) {
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
        Position place = nothingWritten && whenEmpty != null ? whenEmpty : at;
        return leaf(place, YamlScalars.resolve(text), text, style);
    }

    private static Built leaf(Position at, @Nullable Object value, String written, Style style) {
        return new Built(new ScalarNode(at, value, written, style, Origin.WRITTEN), 1, 0);
    }

    private Built tagged(String tag, String text, Style style, Position at, int depth) {
        if (!tag.startsWith(STANDARD)) {
            Built built = Built.measured(tags.read(tag, text.strip(), at, source, depth));
            if (tag.equals(Tags.SECRET)) {
                spend(built.size(), at); // copied for each use, where an included file counts itself
            }
            return built;
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
                error(at, "the tag '!!" + tag.substring(STANDARD.length()) + "' is not supported");
                yield new Built(ScalarNode.unreadable(at), 1, 0);
            }
        };
    }

    private Built converted(
            Position at, boolean fits, @Nullable Object value, String text, Style style, String expected) {
        if (fits) {
            return leaf(at, value, text, style);
        }
        error(at, "the value is not " + expected + ", as its tag says");
        return new Built(ScalarNode.unreadable(at), 1, 0);
    }

    private Built list(SequenceStartEvent start, Position at, int depth) {
        boolean known = checkCollectionTag(start.getTag(), at);
        List<ConfigNode> items = new ArrayList<>();
        long size = 1;
        int height = 1;
        while (!parser.checkEvent(Event.ID.SequenceEnd)) {
            Built item = node(depth + 1, null);
            items.add(item.node());
            size += item.size();
            height = Math.max(height, item.height() + 1);
        }
        Mark end = parser.getEvent().getEndMark();
        Position whole = start.isFlow() ? position(start.getStartMark(), end, start.getAnchor() != null) : at;
        return new Built(known ? new ListNode(whole, items) : ScalarNode.unreadable(at), size, height);
    }

    private boolean checkCollectionTag(@Nullable String tag, Position at) {
        if (tag == null || COLLECTION_TAGS.contains(tag)) {
            return true;
        }
        error(at, Tags.ALL.contains(tag)
                ? "'" + tag + "' takes a name, not a list or a map"
                : "the tag '" + shown(tag) + "' is not known for a list or a map");
        return false;
    }

    private static String shown(String tag) {
        return tag.startsWith(STANDARD) ? "!!" + tag.substring(STANDARD.length()) : tag;
    }

    // --- maps

    /** A map while it is read. */
    private static final class OpenMap {
        final Map<String, MapNode.Entry> own = new LinkedHashMap<>();
        final Map<String, MapNode.Entry> merged = new LinkedHashMap<>();
        boolean readable = true;
        long size = 1;
        int height = 1;

        void add(Built part) {
            size += part.size();
            height = Math.max(height, part.height() + 1);
        }
    }

    private Built map(MappingStartEvent start, Position at, int depth) {
        OpenMap map = new OpenMap();
        map.readable = checkCollectionTag(start.getTag(), at);
        Position first = null;
        while (!parser.checkEvent(Event.ID.MappingEnd)) {
            boolean plainKey = parser.peekEvent() instanceof ScalarEvent s
                    && s.getScalarStyle() == ScalarStyle.PLAIN
                    && s.getTag() == null;
            Built keyBuilt = node(depth + 1, null);
            if (!(keyBuilt.node() instanceof ScalarNode key)) {
                refuseKey(keyBuilt.node(), start.isFlow() ? at : keyBuilt.node().position());
                map.readable = false;
                node(depth + 1, null);
                continue;
            }
            first = first == null ? key.position() : first;
            if (plainKey && key.written().equals(MERGE)) {
                merge(map, depth, key);
            } else {
                Built value = node(depth + 1, key.position());
                map.add(value);
                put(map, key, value.node());
            }
        }
        Mark end = parser.getEvent().getEndMark();
        Position place = start.isFlow()
                ? position(start.getStartMark(), end, start.getAnchor() != null)
                : first == null ? at : first;
        return new Built(node(map, place), map.size, map.height);
    }

    private static ConfigNode node(OpenMap map, Position place) {
        if (!map.readable) {
            return ScalarNode.unreadable(place);
        }
        if (map.merged.isEmpty()) {
            return new MapNode(place, map.own.values());
        }
        map.merged.putAll(map.own);
        return new MapNode(place, map.merged.values());
    }

    private void put(OpenMap map, ScalarNode key, ConfigNode value) {
        MapNode.Entry entry = new MapNode.Entry(key, value);
        MapNode.Entry earlier = map.own.put(entry.name(), entry);
        if (earlier != null) {
            problems.in(entry.name())
                    .warning(key, "the key " + key.describe() + " stands here in line "
                            + key.position().line() + " and in line "
                            + earlier.key().position().line() + "; the later one counts");
        }
    }

    private void refuseKey(ConfigNode key, Position at) {
        if (key instanceof ScalarNode scalar && scalar.origin() == Origin.UNREADABLE) {
            return;
        }
        refusedLine = at.line();
        error(
                at,
                source.line(at.line()).contains("{{")
                        ? "a value that begins with {{ must be in quotes: \"{{ … }}\""
                        : key.describe() + " cannot be the key of a map; text with brackets must be in quotes");
    }

    private void merge(OpenMap map, int depth, ScalarNode key) {
        Built merged = node(depth + 1, key.position());
        map.add(merged);
        List<ConfigNode> sources = merged.node() instanceof ListNode list ? list.items() : List.of(merged.node());
        for (ConfigNode each : sources) {
            if (each instanceof MapNode other) {
                for (MapNode.Entry entry : other.entries()) {
                    map.merged.putIfAbsent(entry.name(), entry);
                }
            } else {
                problems.wrong(each, "a map, or a list of maps, to be merged by '<<'");
            }
        }
    }

    // --- places and problems

    private Position position(Mark start, Mark end, boolean anchored) {
        int line = start.getLine() + 1;
        int column = start.getColumn() + 1;
        boolean oneLine = end.getLine() == start.getLine();
        if (oneLine && !anchored) {
            return new Position(
                    source.name(), line, column, Math.max(1, end.getColumn() - start.getColumn()), includedFrom);
        }
        String text = source.line(line);
        int width = text.codePointCount(0, text.length());
        if (anchored) {
            column = afterAnchor(text, column);
        }
        int last = oneLine ? Math.min(end.getColumn(), width) : width;
        return new Position(source.name(), line, column, Math.max(1, last - column + 1), includedFrom);
    }

    // A marked value begins with its mark, which is not what is wrong with it.
    private static int afterAnchor(String line, int column) {
        int i = line.offsetByCodePoints(0, Math.min(column - 1, line.codePointCount(0, line.length())));
        if (i >= line.length() || line.charAt(i) != '&') {
            return column;
        }
        int from = i;
        while (i < line.length() && line.charAt(i) != ' ') {
            i++;
        }
        while (i < line.length() && line.charAt(i) == ' ') {
            i++;
        }
        return i >= line.length() ? column : column + line.codePointCount(from, i);
    }

    private void error(Position at, String message) {
        problems.add(new Problem(Severity.ERROR, at, problems.path(), message));
    }

    private GivenUp giveUp(Position at, String message) {
        error(at, message);
        return new GivenUp();
    }
}
