package dev.hearth.core.setup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who must be set up before whom, among those that are wanted.
 *
 * <p>The cycles are the strongly connected components of the graph with more than one member, or one that depends on
 * itself; found with Tarjan's algorithm, all of them at once.
 */
final class Dependencies {
    private final Map<String, Set<String>> before = new LinkedHashMap<>();

    /** Enters a domain with those that go first. */
    void add(String domain, Collection<String> goFirst) {
        before.computeIfAbsent(domain, name -> new LinkedHashSet<>()).addAll(goFirst);
    }

    /** Those that go before a domain. */
    Set<String> of(String domain) {
        return before.getOrDefault(domain, Set.of());
    }

    /** Each circle of domains that wait for one another, as a path that ends where it began; empty when there is none. */
    List<List<String>> cycles() {
        Search search = new Search();
        before.keySet().forEach(search::visit);
        return search.cycles;
    }

    private final class Search {
        private final Map<String, Integer> order = new HashMap<>();
        private final Map<String, Integer> lowest = new HashMap<>();
        private final Deque<String> open = new ArrayDeque<>();
        private final List<List<String>> cycles = new ArrayList<>();

        void visit(String domain) {
            if (order.containsKey(domain)) {
                return;
            }
            int number = order.size();
            order.put(domain, number);
            lowest.put(domain, number);
            open.push(domain);
            for (String next : of(domain)) {
                if (!order.containsKey(next)) {
                    visit(next);
                    lower(domain, lowest(next));
                } else if (open.contains(next)) {
                    lower(domain, order.getOrDefault(next, 0));
                }
            }
            if (lowest(domain) == number) {
                close(domain);
            }
        }

        private int lowest(String domain) {
            return lowest.getOrDefault(domain, Integer.MAX_VALUE);
        }

        private void lower(String domain, int to) {
            lowest.merge(domain, to, Math::min);
        }

        private void close(String domain) {
            Set<String> members = new TreeSet<>();
            String member;
            do {
                member = open.pop();
                members.add(member);
            } while (!member.equals(domain));
            if (members.size() > 1 || of(domain).contains(domain)) {
                cycles.add(path(members));
            }
        }

        // Walks from the alphabetically first member along members only, until one comes again.
        private List<String> path(Set<String> members) {
            List<String> path = new ArrayList<>();
            String at = members.iterator().next();
            while (!path.contains(at)) {
                path.add(at);
                at = of(at).stream().filter(members::contains).findFirst().orElse(at);
            }
            List<String> circle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
            Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
            circle.add(circle.getFirst());
            return circle;
        }
    }
}
