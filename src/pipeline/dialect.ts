export {dialectOf} from '../parse/article.ts'
