package org.plumbline.platform.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.plumbline.platform.Caller;
import org.plumbline.platform.Refused;
import org.plumbline.platform.Scope;
import org.plumbline.platform.changes.Relay;
import org.plumbline.platform.db.Transactions;
import org.plumbline.platform.graph.GraphAway;
import org.plumbline.platform.json.Json;
import org.plumbline.platform.tools.ApiDescription.Operation;
import org.plumbline.platform.web.Door;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// All tools there are, described and carried out. A tool whose operation does not exist is not there.
@Component
public final class ToolBox {
    private static final Logger LOG = LoggerFactory.getLogger(ToolBox.class);

    private final ApiDescription api;
    private final Door door;
    private final Transactions transactions;
    private final Relay relay;
    private final Today today;
    private final List<ToolSource> sources;
    private final SingletonSupplier<SequencedMap<String, Described>> tools;

    ToolBox(
            ApiDescription api,
            Door door,
            Transactions transactions,
            Relay relay,
            Today today,
            List<ToolSource> sources) {
        this.api = api;
        this.door = door;
        this.transactions = transactions;
        this.relay = relay;
        this.today = today;
        this.sources = List.copyOf(sources);
        this.tools = SingletonSupplier.of(() -> describe(api, sources));
    }

    /// A tool with the schemas of its arguments and of its answers, and the right that it needs.
    public record Described(Tool tool, ObjectNode input, ObjectNode output, Scope scope) {}

    /// What a call came to.
    ///
    /// @param type the media type; the body of what is not JSON is text or bytes
    /// @param dryRun whether nothing was to be stored
    /// @param content what is put before the assistant besides the body, each a content block of the protocol
    public record Outcome(int status, String type, JsonNode body, boolean dryRun, List<JsonNode> content) {
        public Outcome {
            content = List.copyOf(content);
        }

        public boolean isSuccess() {
            return status < 300;
        }

        public Outcome with(JsonNode... more) {
            return new Outcome(
                    status,
                    type,
                    body,
                    dryRun,
                    Stream.concat(content.stream(), Stream.of(more)).toList());
        }
    }

    /// In the same order every time.
    public List<Described> all() {
        return List.copyOf(tools.obtain().values());
    }

    public Optional<Described> find(String name) {
        return Optional.ofNullable(tools.obtain().get(name));
    }

    public List<Reading> readings() {
        return sources.stream()
                .flatMap(source -> source.readings().stream())
                .filter(reading -> api.find(reading.way().operation()).isPresent())
                .toList();
    }

    public List<Prompt> prompts() {
        return sources.stream().flatMap(source -> source.prompts().stream()).toList();
    }

    /// What is at this address.
    ///
    /// @param reading which kind of thing it is
    public record Read(Reading reading, Outcome outcome) {}

    /// Empty for an address that nobody could have given out.
    public Optional<Read> read(Caller caller, String uri) {
        return readings().stream()
                .flatMap(reading -> reading.match(uri).stream().map(parts -> {
                    ObjectNode arguments = Json.MAPPER.createObjectNode();
                    parts.forEach(arguments::put);
                    return new Read(reading, carryOut(caller, reading.asTool(), arguments));
                }))
                .findFirst();
    }

    /// The version of the API that all of this describes.
    public String version() {
        return api.version();
    }

    /// The media type of what is at such an address; empty where it has several.
    public Optional<String> type(Reading reading) {
        return api.find(reading.way().operation()).flatMap(Operation::type);
    }

    /// Carries the tool out for this caller, by the same route as over HTTP.
    public Outcome carryOut(Caller caller, Tool tool, ObjectNode arguments, Talk talk) {
        return tool.course().run(talk, arguments, given -> carryOut(caller, tool, arguments, given));
    }

    /// Its operation alone.
    Outcome carryOut(Caller caller, Tool tool, ObjectNode arguments) {
        return carryOut(caller, tool, arguments, arguments);
    }

    /// @param asked the arguments that the program gave
    /// @param arguments the same, with what was found out since
    private Outcome carryOut(Caller caller, Tool tool, ObjectNode asked, ObjectNode arguments) {
        boolean dryRun = arguments.path("dry_run").asBoolean(false);
        try {
            Way way = choose(tool, arguments);
            Operation operation = api.find(way.operation())
                    .orElseThrow(() -> new IllegalStateException(way.operation() + " is gone"));
            JsonNode schema =
                    find(tool.name()).<JsonNode>map(Described::input).orElseGet(Json.MAPPER::createObjectNode);
            ToolCall call = ToolCall.read(tool, way, operation, schema, arguments, () -> today.of(caller));
            Door.Call inner = arguments.equals(asked)
                    ? call.call()
                    : call.call()
                            .askedBy(ToolCall.read(tool, way, operation, schema, asked, () -> today.of(caller))
                                    .call());
            Door.Outcome outcome = call.dryRun() ? rehearsed(caller, inner) : door.carryOut(caller, inner);
            return new Outcome(
                    outcome.status(),
                    outcome.type(),
                    renamed(outcome.body(), call.renamed()),
                    call.dryRun(),
                    List.of());
        } catch (Refused refused) {
            Door.Outcome outcome = Door.Outcome.of(refused);
            return new Outcome(outcome.status(), outcome.type(), outcome.body(), dryRun, List.of());
        }
    }

    /// All of it is one transaction, in which the graph cannot follow the log: it does so before.
    private Door.Outcome rehearsed(Caller caller, Door.Call call) {
        if (caller.actor().equals(caller.subject())) {
            try {
                relay.catchUp(caller.subject());
            } catch (GraphAway away) {
                LOG.debug("Tried without the graph, as far as that goes: {}", away.getMessage());
            }
        }
        return transactions.rehearse(() -> door.carryOut(caller, call));
    }

    /// The first way that has ids for its path; the last one says what is missing.
    private static Way choose(Tool tool, JsonNode arguments) {
        return tool.ways().stream()
                .filter(way -> way.arguments().stream()
                        .noneMatch(argument ->
                                argument instanceof Argument.Path(String name, var _) && !arguments.has(name)))
                .findFirst()
                .orElse(tool.ways().getLast());
    }

    /// A problem of a parameter is one of the argument that it came from.
    private static JsonNode renamed(JsonNode body, Map<String, String> names) {
        if (body.path("problems") instanceof ArrayNode problems) {
            for (JsonNode problem : problems) {
                String path = problem.path("path").asString("");
                if (problem instanceof ObjectNode object && names.containsKey(path)) {
                    object.put("path", names.get(path));
                }
            }
        }
        return body;
    }

    private static SequencedMap<String, Described> describe(ApiDescription api, List<ToolSource> sources) {
        var input = new InputSchema(api);
        var output = new OutputSchema(api);
        var result = new LinkedHashMap<String, Described>();
        for (ToolSource source : sources) {
            for (Tool declared : source.tools()) {
                List<Way> there = new ArrayList<>(declared.ways());
                there.removeIf(way -> api.find(way.operation()).isEmpty());
                if (there.isEmpty()) {
                    continue;
                }
                Tool tool =
                        new Tool(declared.name(), declared.description(), declared.effect(), there, declared.course());
                Scope scope = api.find(there.getFirst().operation())
                        .flatMap(operation -> Scope.find(operation.scope()))
                        .orElseThrow(() -> new IllegalStateException(tool.name() + " has no scope"));
                var described = new Described(tool, input.of(tool), output.of(tool), scope);
                if (result.put(tool.name(), described) != null) {
                    throw new IllegalStateException("two tools are called " + tool.name());
                }
            }
        }
        return result;
    }
}
