export { giveTasksOfCase, tasksOfCase } from './queries.ts'
export { workRoutes } from './routes.ts'
export { endTasks, escalate, type NewTask, putTask } from './task-queries.ts'
