import { MessagePage } from '@/components/ui/message-page'
import { foreignText } from '@/lib/messages'

/** Shown where a form was refused because its page is not under our address: a reload would not help. */
export function ForeignForm() {
  return (
    <MessagePage title={foreignText.title}>
      <p className="text-soft">{foreignText.text}</p>
    </MessagePage>
  )
}
