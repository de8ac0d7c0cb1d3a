package io.playmaker.engine;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbEntityOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperation;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationManager;
import org.camunda.bpm.engine.impl.db.entitymanager.operation.DbOperationType;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.util.CollectionUtil;
import org.jspecify.annotations.Nullable;

/**
 * Puts the inserts of one command into an order in which each row comes after those it refers to. The engine compares
 * each with each; with fifty starts in a command, and their variables, that took more than a quarter of the time.
 */
class FlushOfManyStarts extends DbOperationManager {

    private static final int AT_ONCE = 1_000;

    /** From so many rows of one kind on, arrays are worth it. */
    private static final int MANY = 20;

    private static final Comparator<DbEntityOperation> BY_ID =
            (one, other) -> one.getEntity().getId().compareTo(other.getEntity().getId());

    static SessionFactory factory() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return DbEntityManager.class;
            }

            @Override
            public Session openSession() {
                return new Entities(
                        Context.getProcessEngineConfiguration().getIdGenerator(),
                        Context.getCommandContext().getSession(PersistenceSession.class));
            }
        };
    }

    /** As the engine's own, which asks besides, at each comparison, whether both are the same. */
    @Override
    protected @Nullable SortedSet<DbEntityOperation> getInsertsForType(Class<? extends DbEntity> type, boolean create) {
        return create ? inserts.computeIfAbsent(type, key -> new TreeSet<>(BY_ID)) : inserts.get(type);
    }

    @Override
    protected List<DbEntityOperation> sortByReferences(SortedSet<DbEntityOperation> operations) {
        if (operations.stream().anyMatch(one -> one.getOperationType() != DbOperationType.INSERT))
            return super.sortByReferences(operations);
        Map<String, DbEntityOperation> waiting = new HashMap<>();
        for (DbEntityOperation one : operations) waiting.put(one.getEntity().getId(), one);
        List<DbEntityOperation> placed = new ArrayList<>(operations.size());
        for (DbEntityOperation one : operations) place(one, waiting, placed);
        return placed;
    }

    /** After all that it refers to. An operation is taken off the list before that, so a circle comes to an end. */
    private static void place(
            DbEntityOperation one, Map<String, DbEntityOperation> waiting, List<DbEntityOperation> placed) {
        if (waiting.remove(one.getEntity().getId()) == null) return;
        Set<String> references = one.getFlushRelevantEntityReferences();
        if (references != null)
            for (String id : references) {
                DbEntityOperation other = waiting.get(id);
                if (other != null) place(other, waiting, placed);
            }
        placed.add(one);
    }

    private static final class Entities extends DbEntityManager {

        Entities(IdGenerator ids, PersistenceSession persistence) {
            super(ids, persistence);
        }

        @Override
        protected void initializeOperationManager() {
            dbOperationManager = new FlushOfManyStarts();
        }

        /**
         * The engine sends fifty rows at a time. Here the many of one kind go in one statement; it fails as a whole,
         * and whoever starts many tries each alone then, which the engine's own way tells apart.
         */
        @Override
        protected void flushDbOperationManager() {
            if (isIgnoreForeignKeysForNextFlush || !(persistenceSession instanceof DbSqlSession session)) {
                super.flushDbOperationManager();
                return;
            }
            List<DbOperation> operations = dbOperationManager.calculateFlush();
            if (operations == null) return;
            List<DbOperation> waiting = new ArrayList<>();
            for (int from = 0, to; from < operations.size(); from = to) {
                to = endOfKind(operations, from);
                List<DbOperation> kind = operations.subList(from, to);
                if (kind.size() >= MANY && kind.get(0).getOperationType() == DbOperationType.INSERT) {
                    send(waiting, operations);
                    if (insertedAsArrays(session, kind)) continue;
                }
                waiting.addAll(kind);
            }
            send(waiting, operations);
        }

        /** Where operations of the same sort on the same kind of entity end. */
        private static int endOfKind(List<DbOperation> operations, int from) {
            DbOperation first = operations.get(from);
            int to = from + 1;
            while (to < operations.size()
                    && operations.get(to).getOperationType() == first.getOperationType()
                    && operations.get(to).getEntityType() == first.getEntityType()) to++;
            return to;
        }

        private void send(List<DbOperation> waiting, List<DbOperation> operations) {
            for (List<DbOperation> some : CollectionUtil.partition(List.copyOf(waiting), AT_ONCE))
                flushDbOperations(some, operations);
            waiting.clear();
        }

        private static boolean insertedAsArrays(DbSqlSession session, List<DbOperation> operations) {
            List<DbEntityOperation> kind =
                    operations.stream().map(DbEntityOperation.class::cast).toList();
            DbSqlSessionFactory statements = session.getDbSqlSessionFactory();
            DbEntity first = kind.get(0).getEntity();
            String statement = statements.mapStatement(statements.getInsertStatement(first));
            Configuration mappings = session.getSqlSession().getConfiguration();
            Optional<InsertAsArrays> insert = InsertAsArrays.of(mappings, statement, first);
            if (insert.isEmpty()) return false;
            List<DbEntity> rows =
                    kind.stream().map(DbEntityOperation::getEntity).toList();
            try {
                insert.get().insert(session.getSqlSession().getConnection(), mappings, rows);
            } catch (SQLException e) {
                throw new ProcessEngineException(
                        "Many rows of " + first.getClass().getSimpleName() + " could not be written together: "
                                + e.getMessage(),
                        e);
            }
            kind.forEach(Entities::written);
            return true;
        }

        private static void written(DbEntityOperation operation) {
            if (operation.getEntity() instanceof HasDbRevision row) row.setRevision(1);
            operation.setState(DbOperation.State.APPLIED);
        }
    }
}
